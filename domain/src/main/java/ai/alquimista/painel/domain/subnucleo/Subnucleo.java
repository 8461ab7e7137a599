package ai.alquimista.painel.domain.subnucleo;

import ai.alquimista.painel.domain.usage.UsageTotals;
import java.util.UUID;

/**
 * A sub-core as one tenant uses it.
 *
 * @param activeAgents the tenant's active agents in it
 * @param lastThirtyDays what those agents and their predecessors did in the tenant's last thirty calendar days
 */
public record Subnucleo(UUID id, String name, SubnucleoStatus status, int activeAgents, UsageTotals lastThirtyDays) {}
