package ai.alquimista.painel.domain.incident;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/** What a list of all tenants' incidents is narrowed to; every condition must hold. */
public record IncidentCriteria(Optional<Severity> severity, IncidentFilter status, Optional<TenantId> tenant) {}
