package ai.alquimista.painel.domain.tenant;

/** What a plan allows at most. */
public record PlanLimits(int maxAgents, int maxUsers, long maxRequestsPerMonth) {

    /** Whether all that a tenant takes up is within what is allowed. */
    public boolean hold(Places taken) {
        return taken.agents() <= maxAgents && taken.users() <= maxUsers;
    }
}
