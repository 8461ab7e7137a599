package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Map;
import java.util.Set;

/** The tenants whose events are taken in. */
public interface MeteredTenants {

    /**
     * Those of them that exist, as they were a moment ago, but with every agent that they have now.
     *
     * @param named the agents that their events name
     */
    Map<TenantId, MeteredTenant> of(Map<TenantId, Set<AgentId>> named);
}
