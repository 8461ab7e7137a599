package ai.alquimista.painel.application.audit;

import ai.alquimista.painel.domain.audit.SignedDigest;
import java.util.List;

/** The public keys that digests are held against: more than one where the key that signs was changed. */
public record DigestKeys(List<DigestKey> keys) {

    public DigestKeys {
        keys = List.copyOf(keys);
    }

    /** Whether the digest was signed with the other half of one of them. */
    public boolean signed(SignedDigest digest) {
        return keys.stream().anyMatch(key -> key.signed(digest));
    }
}
