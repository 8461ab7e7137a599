package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/** An incident and whose it is, as one flat row. */
public record TenantIncidentRow(
        @Nested Incident incident, TenantId tenantId, String tenantName, Optional<String> assigneeName) {

    TenantIncident tenantIncident() {
        return new TenantIncident(incident, tenantId, tenantName, assigneeName);
    }

    IncidentFile file(List<IncidentComment> comments, Map<UserId, String> names) {
        return new IncidentFile(incident, tenantId, tenantName, comments, names);
    }
}
