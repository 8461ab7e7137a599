package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;

/** The agents that tenants use. */
public interface Agents {

    /** Newest activation first, those never activated last; ties by id. */
    List<TenantAgent> ofTenant(TenantId tenant, AgentFilter filter, DateRange usageDays);

    /** Whether the tenant has, or had, this agent. */
    boolean belongs(TenantId tenant, AgentId agent);
}
