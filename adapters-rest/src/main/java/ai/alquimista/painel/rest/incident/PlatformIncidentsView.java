package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.rest.access.ActorView;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.paging.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of all tenants' incidents, newest first. */
@Schema(name = "PlatformIncidentPage", description = "A page of all tenants' incidents, newest first")
public record PlatformIncidentsView(
        @Schema(description = "Never null, possibly empty") List<TenantIncidentView> incidents,

        @Schema(description = "Incidents under the same filters, on all pages")
        long total,

        @Schema(description = "Rows at most, as asked for") int limit,

        @Schema(description = "Rows skipped; null where a cursor says where the page starts")
        Optional<Integer> offset,

        @Schema(description = "Where the next page starts; null on the last one")
        Optional<String> nextCursor) {

    public PlatformIncidentsView {
        incidents = List.copyOf(incidents);
    }

    static PlatformIncidentsView of(Page<TenantIncident> page, Paging paging) {
        return new PlatformIncidentsView(
                page.rows().stream().map(TenantIncidentView::of).toList(),
                page.total().orElseThrow(),
                paging.limit(),
                paging.offset(),
                paging.next(page));
    }

    /** One of them. */
    @Schema(name = "TenantIncident", description = "Something that went wrong, and for whom")
    public record TenantIncidentView(
            @Schema(description = "The incident") UUID id,
            @Schema(description = "Whose it is") UUID tenantId,
            @Schema(description = "The tenant's name") String tenantName,

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

            @Schema(description = "Whoever sees to it; null while nobody does")
            Optional<ActorView> assignee,

            @Schema(description = "When it was opened") Instant createdAt,

            @Schema(description = "Null until it is acknowledged, and for one that was resolved at once")
            Optional<Instant> acknowledgedAt,

            @Schema(description = "Null until it is resolved")
            Optional<Instant> resolvedAt,

            @Schema(description = "When it last changed; a comment is no change")
            Instant updatedAt) {

        static TenantIncidentView of(TenantIncident owned) {
            Incident incident = owned.incident();
            return new TenantIncidentView(
                    incident.id(),
                    owned.tenant().value(),
                    owned.tenantName(),
                    Spelling.of(incident.severity()),
                    incident.title(),
                    incident.description(),
                    Spelling.of(incident.status()),
                    incident.version().value(),
                    owned.assignee().map(ActorView::of),
                    incident.createdAt(),
                    incident.acknowledgedAt(),
                    incident.resolvedAt(),
                    incident.updatedAt());
        }
    }
}
