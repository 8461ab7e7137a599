package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a command, as the data of an event. */
@Schema(name = "CommandEvent", description = "A change of a command: the data of an event of the kind `command`")
public record CommandEventView(
        @Schema(description = "The event's id; grows from change to change")
        long sequence,

        @Schema(description = "Which command") UUID commandId,

        @Schema(
                enumeration = {"HEALTH_CHECK", "RESET_TOKEN", "RESTART_AGENT", "REPROCESS_QUEUE"},
                description = "What it does")
        String commandType,

        @Schema(description = "On whose things; null for the platform's")
        Optional<UUID> tenantId,

        @Schema(
                description =
                        "The command's own count of its steps, from 1; after a higher one a lower one is old news")
        int step,

        @Schema(
                enumeration = {"PENDING", "RUNNING", "SUCCESS", "ERROR", "CANCELLED"},
                description = "Where it stands now")
        String status,

        @Schema(
                enumeration = {"CREATED", "CLAIMED", "TAKEN_OVER", "POSTPONED", "RELEASED", "FINISHED", "CANCELLED"},
                description = "What moved it")
        String cause,

        @Schema(description = "When") Instant at) {

    static CommandEventView of(Change change) {
        return new CommandEventView(
                change.sequence(),
                change.command().value(),
                change.type().name(),
                change.tenant().map(TenantId::value),
                change.number(),
                change.status().name(),
                change.cause().name(),
                change.at());
    }
}
