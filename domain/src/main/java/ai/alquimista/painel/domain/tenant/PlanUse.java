package ai.alquimista.painel.domain.tenant;

/**
 * What a tenant has used of its plan.
 *
 * @param requestsThisMonth in the calendar month of the tenant's own time zone, until today
 */
public record PlanUse(int activeAgents, int activeUsers, long requestsThisMonth) {}
