package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.ClosingSql.Over;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Closes each tenant's day once it is over, when what came of it was rolled. A row that later events change leaves a revision
 * of what it said. Any number may close at once, and what one has missed the next one finds.
 */
public final class DayClosing {

    /** So long after a day's end its last events may come without being late. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final JobDoor door;
    private final DayRollUp days;

    public DayClosing(JobDoor door) {
        this.door = door;
        this.days = new DayRollUp(door);
    }

    /**
     * Rolls what is marked, then closes whatever is over; answers how many days of how many time zones that were. A day is
     * closed even where a tenant's rows could not be rolled.
     *
     * @throws RuntimeException as {@link DayRollUp#roll} does, when all days are closed
     */
    public int close(Instant now) {
        int closed = 0;
        try {
            days.roll();
        } finally {
            closed += note(now.minus(GRACE));
        }
        return closed;
    }

    private int note(Instant end) {
        Map<LocalDate, List<String>> over =
                door.inTransaction(ClosingSql.class, sql -> sql.findOver(end, RequestPartitions.KEPT_DAYS)).stream()
                        .collect(Collectors.groupingBy(
                                Over::day,
                                TreeMap::new,
                                Collectors.mapping(one -> one.timeZone().getId(), Collectors.toList())));
        return over.entrySet().stream()
                .mapToInt(day -> door.inTransaction(ClosingSql.class, sql -> sql.close(day.getKey(), day.getValue())))
                .sum();
    }

    /** Rolls one day anew from all of its events, closed or not. */
    public Rerun rerun(LocalDate day) {
        return door.inTransaction(ClosingSql.class, sql -> {
            sql.lock(day);
            int marked = sql.markAll(day);
            return marked == 0 && sql.hasSeal(day)
                    ? new Rerun.Sealed()
                    : new Rerun.Done(DayRollUp.roll(sql, day, Optional.empty()));
        });
    }

    /** What came of rolling a day anew. */
    public sealed interface Rerun {

        /**
         * It was rolled.
         *
         * @param changed rows that were not what the events add up to
         */
        record Done(int changed) implements Rerun {}

        /** The day's events are gone, or there never were any: its rows stay as they are. */
        record Sealed() implements Rerun {}
    }
}
