package ai.alquimista.painel.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * How the chain stands, as far as it was checked.
 *
 * @param sealed how many events the chain has
 * @param unsealed events that it does not have yet
 * @param tail the last check of what had been added; empty before the first
 * @param whole the last check from the first event on; empty before the first
 */
public record AuditStanding(long sealed, long unsealed, Optional<Check> tail, Optional<Check> whole) {

    /**
     * One check.
     *
     * @param digest the newest that it knew; empty where there was none
     */
    public record Check(Instant at, ChainPoint through, Optional<Finding> finding, Optional<DigestSeen> digest) {}

    /** Which digest it was. */
    public record DigestSeen(long seq, Instant at) {}

    /** The worst that is known: what the whole check found stays until a later one finds it sound. */
    public Optional<Finding> finding() {
        return whole.flatMap(Check::finding).or(() -> tail.flatMap(Check::finding));
    }

    /** The check that knows most of the chain. */
    public Optional<Check> latest() {
        return tail.or(() -> whole);
    }
}
