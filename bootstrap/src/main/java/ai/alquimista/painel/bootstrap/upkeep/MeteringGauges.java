package ai.alquimista.painel.bootstrap.upkeep;

import ai.alquimista.painel.persistence.metering.MeteringSigns;
import ai.alquimista.painel.persistence.metering.MeteringSigns.Job;
import ai.alquimista.painel.persistence.metering.MeteringSigns.Signs;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How the metering does, as it was seen last.
 *
 * <ul>
 *   <li>{@code painel_metering_lag_seconds}: for so long the oldest event has waited to become figures
 *   <li>{@code painel_metering_partitions_ahead}: days after today whose partition is there; -1 where today's is not
 *   <li>{@code painel_job_last_success_seconds{task}}: when the job last went well, since 1970 in UTC; 0: never
 *   <li>{@code painel_job_last_failure_seconds{task}}: when it last did not
 *   <li>{@code painel_job_duration_seconds{task}}: how long it took when it last went well
 * </ul>
 *
 * The label is not called {@code job}: Prometheus gives that name to what it asks.
 */
final class MeteringGauges {

    private static final List<String> JOBS = List.of("close-day", "partitions");
    private static final Job NEVER = new Job(0, 0, 0);

    private final MeteringSigns signs;
    private volatile Signs seen = new Signs(0, 0, Map.of());

    MeteringGauges(MeteringSigns signs, MetricRegistry metrics) {
        this.signs = signs;
        metrics.gauge("painel_metering_lag_seconds", this, gauges -> gauges.seen.lagSeconds());
        metrics.gauge("painel_metering_partitions_ahead", this, gauges -> gauges.seen.partitionsAhead());
        for (String job : JOBS) {
            Tag tag = new Tag("task", job);
            metrics.gauge("painel_job_last_success_seconds", this, of(job, Job::lastSuccessSeconds)::applyAsLong, tag);
            metrics.gauge("painel_job_last_failure_seconds", this, of(job, Job::lastFailureSeconds)::applyAsLong, tag);
            metrics.gauge("painel_job_duration_seconds", this, of(job, Job::durationSeconds)::applyAsLong, tag);
        }
    }

    void look() {
        seen = signs.read(JOBS);
    }

    private static ToLongFunction<MeteringGauges> of(String job, ToLongFunction<Job> figure) {
        return gauges -> figure.applyAsLong(gauges.seen.jobs().getOrDefault(job, NEVER));
    }
}
