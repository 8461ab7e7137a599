package ai.alquimista.painel.domain.incident;

import ai.alquimista.painel.domain.tenant.TenantId;

/** An incident and whose it is. */
public record TenantIncident(Incident incident, TenantId tenant, String tenantName) {}
