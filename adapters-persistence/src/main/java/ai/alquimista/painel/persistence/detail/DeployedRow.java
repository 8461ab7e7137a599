package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.time.Instant;
import java.util.Optional;

/**
 * A tenant's agent as it is kept.
 *
 * @param config JSON, secrets and all
 */
public record DeployedRow(
        AgentId id,
        String name,
        AgentStatus status,
        String config,
        Optional<Instant> activatedAt,
        Optional<Instant> deactivatedAt,
        Optional<Instant> lastUsedAt,
        Version version) {

    DeployedAgent with(UsageTotals lastThirtyDays) {
        return new DeployedAgent(
                id,
                name,
                status,
                ConfigJson.read(config),
                activatedAt,
                deactivatedAt,
                lastThirtyDays,
                lastUsedAt,
                version);
    }

    /** As a rule is told of it: with its secrets masked. */
    Assignment assignment() {
        return new Assignment(id, status, ConfigJson.read(config), activatedAt, deactivatedAt);
    }

    /** Without what should not stand in a log. */
    @Override
    public String toString() {
        return "DeployedRow[" + id + "]";
    }
}
