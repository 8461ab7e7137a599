package ai.alquimista.painel.domain.usage;

import ai.alquimista.painel.domain.agent.AgentId;

/** What one agent did for the tenant. */
public record AgentUsage(AgentId agent, String name, UsageTotals totals) {}
