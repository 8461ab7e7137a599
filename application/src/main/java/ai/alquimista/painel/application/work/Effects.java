package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.command.Order;

/** What each order does. */
public record Effects(HealthChecks checks, TokenReset reset, AgentRestart restart, QueueReprocessing reprocessing) {

    Work of(Hold hold) {
        return switch (hold.command().order()) {
            case Order.HealthCheck check -> checks.look(check);
            case Order.ResetToken order -> reset.reset(hold, order);
            case Order.RestartAgent order -> restart.restart(hold, order);
            case Order.ReprocessQueue order -> reprocessing.reprocess(hold, order);
        };
    }
}
