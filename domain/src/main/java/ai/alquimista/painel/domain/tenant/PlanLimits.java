package ai.alquimista.painel.domain.tenant;

/** What a plan allows at most. */
public record PlanLimits(int maxAgents, int maxUsers, long maxRequestsPerMonth) {}
