package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An incident and whose it is, as one flat row. */
public record TenantIncidentRow(
        UUID id,
        Severity severity,
        String title,
        String description,
        IncidentStatus status,
        Instant createdAt,
        Optional<Instant> resolvedAt,
        TenantId tenantId,
        String tenantName) {

    TenantIncident incident() {
        return new TenantIncident(
                new Incident(id, severity, title, description, status, createdAt, resolvedAt), tenantId, tenantName);
    }
}
