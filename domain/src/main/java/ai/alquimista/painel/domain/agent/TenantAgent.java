package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.usage.UsageFigures;
import java.time.Instant;
import java.util.Optional;

/**
 * An agent that a tenant has, or had.
 *
 * @param name the name shown to people
 * @param lastThirtyDays its usage in the thirty calendar days of the tenant's zone that end today
 */
public record TenantAgent(
        AgentId id,
        String name,
        String segment,
        AgentStatus status,
        Optional<Instant> activatedAt,
        UsageFigures lastThirtyDays) {}
