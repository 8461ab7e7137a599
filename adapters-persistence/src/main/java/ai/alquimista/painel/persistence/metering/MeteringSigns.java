package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.metering.JobRunSql.LastRun;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What tells an operator whether events become figures in time. */
public final class MeteringSigns {

    private final JobDoor door;
    private final Clock clock;

    public MeteringSigns(JobDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    public Signs read(List<String> jobs) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return door.inTransaction(
                JobRunSql.class,
                sql -> new Signs(
                        sql.findLagSeconds(),
                        sql.countPartitionsAhead(today),
                        sql.findLast(jobs).stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        LastRun::job,
                                        last -> new Job(
                                                last.lastSuccessSeconds(),
                                                last.durationSeconds(),
                                                last.lastFailureSeconds())))));
    }

    /**
     * How it stands.
     *
     * @param lagSeconds for so long the oldest event has waited to be rolled; 0 where none waits
     * @param partitionsAhead days after today with a partition, without a gap; -1 where today has none
     */
    public record Signs(long lagSeconds, int partitionsAhead, Map<String, Job> jobs) {}

    /**
     * A job's last run that went well, and its last that failed.
     *
     * @param lastSuccessSeconds since 1970 in UTC; 0 where none ever did
     * @param lastFailureSeconds since 1970 in UTC; 0 where none ever failed
     */
    public record Job(long lastSuccessSeconds, long durationSeconds, long lastFailureSeconds) {}
}
