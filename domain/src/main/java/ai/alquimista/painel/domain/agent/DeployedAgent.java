package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent that a tenant has, or had, as our own people see it.
 *
 * @param name the name shown to people
 * @param lastThirtyDays its usage in the thirty calendar days of the tenant's zone that end today
 * @param lastRequestAt whenever that was, also longer ago
 * @param version of its status and its configuration
 */
public record DeployedAgent(
        AgentId id,
        String name,
        AgentStatus status,
        AgentConfig config,
        Optional<Instant> activatedAt,
        Optional<Instant> deactivatedAt,
        UsageTotals lastThirtyDays,
        Optional<Instant> lastRequestAt,
        Version version) {}
