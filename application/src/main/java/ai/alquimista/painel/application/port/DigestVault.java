package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.util.List;
import java.util.Optional;

/**
 * Where digests of the audit chain are signed and kept, apart from the chain and from who can change it. Every call throws
 * {@link Unavailable} when that cannot be done now.
 */
public interface DigestVault {

    /** Signs the digest and keeps it; what is kept is never replaced. */
    void keep(Digest digest);

    /** The one of the latest moment. */
    Optional<SignedDigest> newest();

    /** All, oldest first. */
    List<SignedDigest> list();

    /** Whether the digest was signed with the vault's key, or with another one that the vault knows from before. */
    boolean isOurs(SignedDigest digest);
}
