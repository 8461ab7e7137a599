package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.paging.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A page of a tenant's incidents, newest first. */
public record IncidentsView(
        List<IncidentView> incidents, long total, int limit, Optional<Integer> offset, Optional<String> nextCursor) {

    public IncidentsView {
        incidents = List.copyOf(incidents);
    }

    static IncidentsView of(Page<Incident> page, Paging paging) {
        return new IncidentsView(
                page.rows().stream().map(IncidentView::of).toList(),
                page.total(),
                paging.limit(),
                paging.offset(),
                paging.next(page));
    }

    /** One of them. */
    public record IncidentView(
            UUID id,
            String severity,
            String title,
            String description,
            String status,
            Instant createdAt,
            Optional<Instant> resolvedAt) {

        static IncidentView of(Incident incident) {
            return new IncidentView(
                    incident.id(),
                    Spelling.of(incident.severity()),
                    incident.title(),
                    incident.description(),
                    Spelling.of(incident.status()),
                    incident.createdAt(),
                    incident.resolvedAt());
        }
    }
}
