package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.RollUpSql.Alike;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rolls raw events up into day rows and their sketches, where events came since the last time. However often, in whatever
 * order and by however many at once a day is rolled, its rows are the same to the byte. Memory does not grow with the events.
 */
public final class DayRollUp {

    private static final int ROWS_AT_ONCE = 500;

    private final JobDoor door;

    public DayRollUp(JobDoor door) {
        this.door = door;
    }

    /** Rolls every marked day, each in a transaction of its own; answers how many day rows changed. */
    public int roll() {
        List<LocalDate> dirty = door.inTransaction(RollUpSql.class, RollUpSql::findDirty);
        return dirty.stream()
                .mapToInt(day -> door.inTransaction(RollUpSql.class, sql -> roll(sql, day)))
                .sum();
    }

    private static int roll(RollUpSql sql, LocalDate day) {
        sql.lock(day);
        try (Stream<Alike> events = sql.take(day)) {
            return roll(sql, day, events.iterator());
        }
    }

    private static int roll(RollUpSql sql, LocalDate day, Iterator<Alike> events) {
        int changed = 0;
        RolledColumns columns = RolledColumns.empty();
        @Nullable RolledDay current = null;
        while (events.hasNext()) {
            Alike alike = events.next();
            if (current == null || !current.isOf(alike)) {
                if (current != null) current.into(columns);
                if (columns.tenants().size() == ROWS_AT_ONCE) {
                    changed += keep(sql, day, columns);
                    columns = RolledColumns.empty();
                }
                current = new RolledDay(alike);
            }
            current.add(alike);
        }
        if (current != null) current.into(columns);
        return columns.tenants().isEmpty() ? changed : changed + keep(sql, day, columns);
    }

    private static int keep(RollUpSql sql, LocalDate day, RolledColumns columns) {
        sql.keepSketches(day, columns);
        sql.keepLastUse(columns);
        return sql.keepDays(day, columns);
    }
}
