package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.tenant.TenantStatus;

/**
 * How many agents a tenant has at work, and may have.
 *
 * @param tenant how the tenant stands
 * @param most what its plan allows
 */
public record AgentRoom(TenantStatus tenant, int atWork, int most) {

    /**
     * Lets one more agent go to work, or refuses.
     *
     * @throws Unprocessable if the tenant is not active
     * @throws Conflict if as many as the plan allows are at work
     */
    public void admitOne() {
        if (tenant != TenantStatus.ACTIVE) throw new Unprocessable("tenant_id", Flaw.TENANT_NOT_ACTIVE);
        if (atWork >= most) throw new Conflict(Clash.AGENT_LIMIT);
    }
}
