package ai.alquimista.painel.domain.audit;

import java.time.Instant;
import java.util.Map;

/** What the chain's head was at some moment, to be signed and kept apart from it. */
public record Digest(ChainPoint head, Instant at) {

    /** All that the signature covers, in JSON's types. */
    public Map<String, Object> structure() {
        return Map.of("seq", head.seq(), "head", head.hash().hex(), "at", at.toString());
    }
}
