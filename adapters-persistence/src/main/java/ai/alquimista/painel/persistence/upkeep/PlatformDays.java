package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.usage.LatencySketch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds the tenants' days up to the platform's, where one of them changed. */
final class PlatformDays {

    private final JobDoor door;

    PlatformDays(JobDoor door) {
        this.door = door;
    }

    /** Rolls every marked date; answers whether there was one. */
    boolean roll() {
        List<LocalDate> dirty = door.inTransaction(PlatformSql.class, PlatformSql::findDirty);
        dirty.forEach(date -> door.inTransaction(PlatformSql.class, sql -> roll(sql, date)));
        return !dirty.isEmpty();
    }

    /** The marks are read first: what they stand for is then seen by every later statement. */
    private static long roll(PlatformSql sql, LocalDate date) {
        List<String> marks = sql.findMarks(date);
        long rolled = sql.roll(date);
        var merged = new LatencySketch();
        try (Stream<byte[]> sketches = sql.findTenantsSketches(date)) {
            sketches.forEach(merged::merge);
        }
        sql.keep(date, merged.encoded());
        sql.unmark(date, marks);
        return rolled;
    }

    /** Whether the percentiles kept are those of the periods that end on this day. */
    boolean hasPeriodsOf(LocalDate today) {
        return door.inTransaction(PlatformSql.class, sql -> sql.countPeriods(today)) == Period.values().length;
    }

    /** Percentiles of each standard period, and of the one right before it. */
    boolean keepPeriods(LocalDate today) {
        return door.inTransaction(PlatformSql.class, sql -> {
            sql.forgetPeriods();
            for (Period period : Period.values()) {
                DateRange range = period.endingOn(today);
                keep(sql, period, range);
                keep(sql, period, period.endingOn(range.first().minusDays(1)));
            }
            return true;
        });
    }

    private static void keep(PlatformSql sql, Period period, DateRange range) {
        var merged = new LatencySketch();
        sql.findSketches(range).forEach(merged::merge);
        Optional<Percentiles> percentiles = merged.percentiles();
        percentiles.ifPresent(known -> sql.keepPeriod(period.days(), range.last(), known));
    }
}
