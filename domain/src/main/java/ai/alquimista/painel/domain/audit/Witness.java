package ai.alquimista.painel.domain.audit;

import java.util.Optional;

/**
 * What a digest says of the chain.
 *
 * @param head the hash at {@code seq}; empty where the digest is not to be trusted
 */
public record Witness(long seq, Optional<Hash> head) {}
