package ai.alquimista.painel.domain.incident;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/**
 * An incident and whose it is.
 *
 * @param assigneeName of whoever sees to it; empty without, and for somebody who left
 */
public record TenantIncident(Incident incident, TenantId tenant, String tenantName, Optional<String> assigneeName) {

    public Optional<Actor> assignee() {
        return incident.assignee().map(person -> new Actor(person, assigneeName));
    }
}
