package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.command.CommandType;
import java.time.Duration;

/** How long one attempt may take. Past it, its lease is left to end, and another worker may take the command over. */
final class TimeLimits {

    private TimeLimits() {}

    static Duration of(CommandType type) {
        return switch (type) {
            case HEALTH_CHECK, RESET_TOKEN -> Duration.ofSeconds(20);
            case RESTART_AGENT -> Duration.ofSeconds(45);
            case REPROCESS_QUEUE -> Duration.ofMinutes(3);
        };
    }
}
