package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.persistence.database.OwnerDatabase;
import ai.alquimista.painel.persistence.schema.Owner;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;

/**
 * The partitions of raw events, one for each day: made ahead, and dropped once their days are rolled for good. Days without
 * one are served by the default partition, whose events move over when theirs is made.
 */
public final class RequestPartitions {

    /** Raw events are kept for so many days before today. */
    public static final int KEPT_DAYS = 37;

    /** No fewer: an event may be 35 days late, and a tenant's day may begin a day before ours. */
    public static final int FEWEST_KEPT_DAYS = 36;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final Jdbi owner;

    public RequestPartitions(Owner owner) {
        this.owner = OwnerDatabase.of(owner);
    }

    /**
     * Makes what is missing and forgets what is older. It may run beside the service and beside itself; senders wait for
     * moments, or are told to send again.
     *
     * @param today in UTC
     * @param ahead for so many days from today there is a partition afterwards
     * @param kept days before today whose events stay, at least {@link #FEWEST_KEPT_DAYS}
     */
    public Kept keep(LocalDate today, int ahead, int kept) {
        if (kept < FEWEST_KEPT_DAYS)
            throw new IllegalArgumentException("events must be kept longer than " + kept + " days");
        LocalDate oldest = today.minusDays(kept);
        boolean forgotten = patiently(sql -> sql.forget(oldest.minusDays(1)));
        int keys = owner.withExtension(PartitionSql.class, PartitionSql::forgetKeys);
        Optional<LocalDate> floor = owner.withExtension(PartitionSql.class, PartitionSql::findFloor);
        int made = 0;
        for (LocalDate day = floor.map(last -> last.plusDays(1))
                        .filter(oldest::isBefore)
                        .orElse(oldest);
                !day.isAfter(today.plusDays(ahead));
                day = day.plusDays(1)) {
            LocalDate one = day;
            if (patiently(sql -> sql.make(one))) made++;
        }
        return new Kept(made, floor, forgotten, keys);
    }

    /** Tries again while others hold what it needs, rather than have everybody wait behind it. */
    private <R> R patiently(Function<PartitionSql, R> work) {
        for (int tries = 1; ; tries++) {
            try {
                return owner.inTransaction(handle -> {
                    PartitionSql sql = handle.attach(PartitionSql.class);
                    sql.waitShortly();
                    return work.apply(sql);
                });
            } catch (StatementException busy) {
                if (tries == TRIES || !isLocked(busy)) throw busy;
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private static boolean isLocked(StatementException failure) {
        return failure.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    /**
     * What was done.
     *
     * @param made partitions
     * @param sealedThrough up to this day no events are kept; empty where none was ever dropped
     * @param complete false: older days have events that were not rolled yet, and stay until they are
     * @param keys of forgotten events that were deleted
     */
    public record Kept(int made, Optional<LocalDate> sealedThrough, boolean complete, int keys) {}
}
