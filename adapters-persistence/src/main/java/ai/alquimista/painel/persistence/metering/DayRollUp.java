package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.RollUpSql.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rolls raw events up into day rows and their sketches, where events came since the last time. However often, in whatever
 * order and by however many at once a day is rolled, its rows are the same to the byte. Memory does not grow with the events.
 */
public final class DayRollUp {

    private final JobDoor door;

    public DayRollUp(JobDoor door) {
        this.door = door;
    }

    /**
     * Rolls every marked day, each in a transaction of its own; answers how many day rows changed. What cannot be rolled is
     * set aside, tenant by tenant, until all the others are.
     *
     * @throws RuntimeException the first failure, with all others suppressed in it; their marks are still there
     */
    public int roll() {
        List<RuntimeException> failures = new ArrayList<>();
        int changed = 0;
        for (LocalDate day : door.inTransaction(RollUpSql.class, RollUpSql::findDirty)) {
            try {
                changed += roll(day, Optional.empty());
            } catch (Unavailable away) {
                throw away;
            } catch (RuntimeException ofOne) {
                changed += rollApart(day, failures);
            }
        }
        if (failures.isEmpty()) return changed;
        RuntimeException first = failures.removeFirst();
        failures.forEach(first::addSuppressed);
        throw first;
    }

    private int rollApart(LocalDate day, List<RuntimeException> failures) {
        int changed = 0;
        for (TenantId tenant : door.inTransaction(RollUpSql.class, sql -> sql.findDirty(day))) {
            try {
                changed += roll(day, Optional.of(tenant));
            } catch (Unavailable away) {
                throw away;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return changed;
    }

    private int roll(LocalDate day, Optional<TenantId> tenant) {
        return door.inTransaction(RollUpSql.class, sql -> roll(sql, day, tenant));
    }

    /** Rolls what is marked of one day, within whatever else its transaction does. */
    static int roll(RollUpSql sql, LocalDate day, Optional<TenantId> tenant) {
        sql.lock(day);
        RolledDays rolled = new RolledDays(sql, day);
        try (Stream<Piece> pieces = sql.take(day, tenant)) {
            pieces.forEach(rolled::add);
        }
        return rolled.finish();
    }
}
