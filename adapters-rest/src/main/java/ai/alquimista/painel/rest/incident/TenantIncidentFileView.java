package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.rest.access.ActorView;
import ai.alquimista.painel.rest.json.Spelling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident, whose it is, and what was said about it. */
@Schema(name = "TenantIncidentFile", description = "An incident, whose it is, and what was said about it")
public record TenantIncidentFileView(
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

        @Schema(description = "Null for the system, and for somebody whose data was erased")
        Optional<ActorView> createdBy,

        @Schema(description = "Whoever of AlquimistaAI's people sees to it; null while nobody does")
        Optional<ActorView> assignee,

        @Schema(description = "When it was opened") Instant createdAt,

        @Schema(description = "Null until it is acknowledged, and for one that was resolved at once")
        Optional<Instant> acknowledgedAt,

        @Schema(description = "Null until it is resolved") Optional<Instant> resolvedAt,

        @Schema(description = "When it last changed; a comment is no change")
        Instant updatedAt,

        @Schema(description = "What was said about it, oldest first; of more than 200 the newest")
        List<CommentView> comments) {

    public TenantIncidentFileView {
        comments = List.copyOf(comments);
    }

    static TenantIncidentFileView of(IncidentFile file) {
        Incident incident = file.incident();
        return new TenantIncidentFileView(
                incident.id(),
                file.tenant().value(),
                file.tenantName(),
                Spelling.of(incident.severity()),
                incident.title(),
                incident.description(),
                Spelling.of(incident.status()),
                incident.version().value(),
                file.createdBy().map(ActorView::of),
                file.assignee().map(ActorView::of),
                incident.createdAt(),
                incident.acknowledgedAt(),
                incident.resolvedAt(),
                incident.updatedAt(),
                CommentView.all(file));
    }
}
