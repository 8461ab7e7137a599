package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.rest.json.Spelling;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to an incident, as the data of an event. */
@Schema(
        name = "IncidentEvent",
        description = "Something that happened to an incident: the data of an event of the kind `incident`")
public record IncidentEventView(
        @Schema(description = "The event's id; grows from change to change")
        long sequence,

        @Schema(description = "Which incident") UUID incidentId,

        @Schema(description = "Whose it is") UUID tenantId,

        @Schema(
                enumeration = {"opened", "acknowledged", "resolved", "assigned", "commented", "severity_changed"},
                description = "What happened; one that was given to somebody, or taken from them, was assigned")
        String change,

        @Schema(
                enumeration = {"info", "warning", "error", "critical"},
                description = "How bad it is since")
        String severity,

        @Schema(
                enumeration = {"open", "acknowledged", "resolved"},
                description = "Where it stands since")
        String status,

        @Schema(description = "When") Instant at) {

    static IncidentEventView of(Change change) {
        return new IncidentEventView(
                change.sequence(),
                change.incident(),
                change.tenant().value(),
                Spelling.of(change.step()),
                Spelling.of(change.severity()),
                Spelling.of(change.status()),
                change.at());
    }
}
