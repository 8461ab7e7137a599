package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.paging.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a tenant's incidents, newest first. */
@Schema(name = "IncidentPage", description = "A page of incidents, newest first")
public record IncidentsView(
        @Schema(description = "Never null, possibly empty") List<IncidentView> incidents,

        @Schema(description = "Incidents under the same filters, on all pages")
        long total,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Rows skipped; null where a cursor says where the page starts")
        Optional<Integer> offset,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public IncidentsView {
        incidents = List.copyOf(incidents);
    }

    static IncidentsView of(Page<Incident> page, Paging paging) {
        return new IncidentsView(
                page.rows().stream().map(IncidentView::of).toList(),
                page.total().orElseThrow(),
                paging.limit(),
                paging.offset(),
                paging.next(page));
    }

    /** One of them. */
    @Schema(name = "Incident", description = "Something that went wrong for a tenant")
    public record IncidentView(
            @Schema(description = "The incident") UUID id,

            @Schema(
                    enumeration = {"info", "warning", "error", "critical"},
                    description = "From a note to an outage")
            String severity,

            @Schema(description = "One line") String title,

            @Schema(description = "The whole story; may be empty")
            String description,

            @Schema(
                    enumeration = {"open", "acknowledged", "resolved"},
                    description = "Acknowledged: somebody is at work on it")
            String status,

            @Schema(description = "How often it changed; names what a change is meant for, in `If-Match`")
            long version,

            @Schema(description = "When it was opened") Instant createdAt,

            @Schema(description = "Null until it is acknowledged, and for one that was resolved at once")
            Optional<Instant> acknowledgedAt,

            @Schema(description = "Null until it is resolved")
            Optional<Instant> resolvedAt,

            @Schema(description = "When it last changed; a comment is no change")
            Instant updatedAt) {

        public static IncidentView of(Incident incident) {
            return new IncidentView(
                    incident.id(),
                    Spelling.of(incident.severity()),
                    incident.title(),
                    incident.description(),
                    Spelling.of(incident.status()),
                    incident.version().value(),
                    incident.createdAt(),
                    incident.acknowledgedAt(),
                    incident.resolvedAt(),
                    incident.updatedAt());
        }
    }
}
