package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;

/** All tenants' incidents. */
public interface PlatformIncidents {

    /** Newest first; ties by id. The total is always known. */
    Page<TenantIncident> list(IncidentCriteria criteria, PageRequest page);
}
