package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.tenant.TenantDetail;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;
import java.util.Optional;

/** Tenants one at a time, as our own people look at them. */
public interface TenantDetails {

    /**
     * Empty if there is no such tenant.
     *
     * @param thirtyDays the days whose usage is told; the last seven of them are told apart
     */
    Optional<TenantDetail> of(TenantId tenant, DateRange thirtyDays);

    /** Of every status, newest activation first, those never activated last; ties by id. */
    List<DeployedAgent> agentsOf(TenantId tenant, DateRange thirtyDays);
}
