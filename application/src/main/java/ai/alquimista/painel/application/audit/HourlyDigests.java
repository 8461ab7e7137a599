package ai.alquimista.painel.application.audit;

import ai.alquimista.painel.application.port.AuditChain;
import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Has a digest of the chain's head kept in each hour in which it moved. */
public final class HourlyDigests {

    private final AuditChain chain;
    private final DigestVault vault;
    private final Clock clock;

    public HourlyDigests(AuditChain chain, DigestVault vault, Clock clock) {
        this.chain = chain;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Keeps this hour's, if it is not kept and the head has moved since the last one.
     *
     * @return the newest; empty while there is nothing to make one of
     */
    public Optional<Digest> keepUp() {
        Optional<Digest> newest = vault.newest().map(SignedDigest::digest);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (newest.filter(digest -> hour(digest.at()).equals(hour(now))).isPresent()) return newest;
        ChainPoint head = chain.head();
        if (head.seq() <= newest.map(digest -> digest.head().seq()).orElse(0L)) return newest;
        Digest due = new Digest(head, now);
        vault.keep(due);
        return Optional.of(due);
    }

    /** How many events have their place in the chain. */
    public long sealed() {
        return chain.head().seq();
    }

    private static Instant hour(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }
}
