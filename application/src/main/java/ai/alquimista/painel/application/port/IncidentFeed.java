package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;

/** What happened to incidents. */
public interface IncidentFeed extends ChangeFeed<IncidentFeed.Change> {

    /**
     * One thing that happened to an incident; whoever did it, and what anybody wrote, is not told.
     *
     * @param severity as it was then
     * @param status as it was then
     */
    record Change(
            long sequence,
            UUID incident,
            TenantId tenant,
            IncidentStep step,
            Severity severity,
            IncidentStatus status,
            Instant at)
            implements Numbered {}
}
