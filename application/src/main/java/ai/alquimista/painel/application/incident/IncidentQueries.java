package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.function.Function;

/** A tenant's incidents. */
public final class IncidentQueries {

    private final TenantGate gate;
    private final Incidents incidents;

    public IncidentQueries(TenantGate gate, Incidents incidents) {
        this.gate = gate;
        this.incidents = incidents;
    }

    /**
     * One page of the incidents.
     *
     * @param page the part asked for, settled once the tenant is: a cursor belongs to one tenant
     */
    public Page<Incident> list(
            Caller caller, Optional<TenantId> asked, IncidentFilter filter, Function<TenantId, PageRequest> page) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_INCIDENTS, asked);
        TenantId tenant = granted.tenant().id();
        return incidents.ofTenant(tenant, filter, page.apply(tenant));
    }
}
