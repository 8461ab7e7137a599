package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.persistence.metering.RollUpSql.Piece;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rows of one day as its events come by, written so many at once: memory does not grow with the events. */
final class RolledDays {

    private static final int ROWS_AT_ONCE = 500;

    private final RollUpSql sql;
    private final LocalDate day;
    private RolledColumns rows = RolledColumns.empty();
    private RolledColumns gone = RolledColumns.empty();
    private @Nullable RolledDay current;
    private int changed;

    RolledDays(RollUpSql sql, LocalDate day) {
        this.sql = sql;
        this.day = day;
    }

    /** In the order of tenants and agents. */
    void add(Piece piece) {
        if (current == null || !current.isOf(piece)) {
            end();
            current = new RolledDay(piece);
        }
        current.add(piece);
    }

    /** Writes what is left; answers how many rows changed. */
    int finish() {
        end();
        keep();
        if (!gone.tenants().isEmpty()) changed += sql.removeDays(day, gone);
        return changed;
    }

    private void end() {
        if (current == null) return;
        current.into(current.isEmpty() ? gone : rows);
        if (rows.tenants().size() == ROWS_AT_ONCE) keep();
    }

    private void keep() {
        if (rows.tenants().isEmpty()) return;
        sql.keepSketches(day, rows);
        sql.keepLastUse(rows);
        changed += sql.keepDays(day, rows);
        rows = RolledColumns.empty();
    }
}
