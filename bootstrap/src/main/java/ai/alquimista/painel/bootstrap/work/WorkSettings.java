package ai.alquimista.painel.bootstrap.work;

import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Duration;
import java.util.UUID;

/**
 * How a worker works.
 *
 * @param lease for how long it holds a command without a sign of life
 * @param pace how often it looks for open commands
 * @param atOnce how many of each type it carries out at once
 * @param attempts how often a command is tried
 */
public record WorkSettings(WorkerId worker, Duration lease, Duration pace, int atOnce, int attempts) {

    private static final int SHORTEST_LEASE_SECONDS = 3;
    private static final int FASTEST_PACE_MILLIS = 10;

    /** Those of a new worker, which has the process' name and one that no other ever had. */
    public static WorkSettings of(Settings settings) {
        String name = settings.optional(Setting.INSTANCE)
                .filter(instance -> !instance.isBlank())
                .orElse("worker");
        return new WorkSettings(
                new WorkerId(name + "/" + UUID.randomUUID()),
                Duration.ofSeconds(settings.number(Setting.WORK_LEASE_SECONDS, SHORTEST_LEASE_SECONDS)),
                Duration.ofMillis(settings.number(Setting.WORK_PACE_MILLIS, FASTEST_PACE_MILLIS)),
                settings.number(Setting.WORK_AT_ONCE, 1),
                settings.number(Setting.WORK_ATTEMPTS, 1));
    }
}
