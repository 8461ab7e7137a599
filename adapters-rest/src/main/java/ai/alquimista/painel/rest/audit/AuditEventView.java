package ai.alquimista.painel.rest.audit;

import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.audit.LoggedEvent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.access.ActorView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the audit log. */
@Schema(name = "AuditEvent", description = "A line of the audit log")
public record AuditEventView(
        @Schema(description = "The event's own") UUID id,

        @Schema(description = "Its place in the chain; null until it is sealed, which takes seconds")
        Optional<Long> seq,

        @Schema(description = "When it happened") Instant createdAt,

        @Schema(description = "What happened, in the log's own words")
        String eventType,

        @Schema(
                enumeration = {"auth", "tenant", "agent", "integration", "command", "system"},
                description = "The log's chapter")
        String eventCategory,

        @Schema(description = "Whom it concerns; null for the platform")
        Optional<UUID> tenantId,

        @Schema(description = "Null for the platform, and for a tenant that never was")
        Optional<String> tenantName,

        @Schema(description = "Who did it; null once the person was erased, and where nobody in person did it")
        Optional<ActorView> actor,

        @Schema(description = "What kind of thing it was done to")
        Optional<String> resourceType,

        @Schema(description = "Which one it was") Optional<String> resourceId,

        @Schema(description = "The operation's id") String action,

        @Schema(
                enumeration = {"success", "failure", "pending"},
                description = "How it ended")
        String status,

        @Schema(type = SchemaType.OBJECT, description = "Small facts; never a credential or a personal detail")
        @Nullable
        Object details,

        @Schema(description = "From where it was asked for; null once the person was erased")
        Optional<String> ipAddress,

        @Schema(description = "By which program; null once the person was erased")
        Optional<String> userAgent) {

    static AuditEventView of(AuditLine line) {
        LoggedEvent event = line.event();
        return new AuditEventView(
                event.id(),
                line.seq(),
                event.createdAt(),
                event.type(),
                event.category(),
                event.tenant().map(TenantId::value),
                line.tenantName(),
                line.actor().map(ActorView::of),
                event.resourceType(),
                event.resourceId(),
                event.action(),
                event.status(),
                event.details(),
                line.ipAddress(),
                line.userAgent());
    }
}
