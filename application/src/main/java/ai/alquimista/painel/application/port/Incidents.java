package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;

/** The tenants' incidents. */
public interface Incidents {

    /** Newest first; ties by id. */
    Page<Incident> ofTenant(TenantId tenant, IncidentFilter filter, PageRequest page);
}
