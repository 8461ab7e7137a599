package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.QuarantinedEvent.Decided;
import ai.alquimista.painel.rest.access.ActorView;
import ai.alquimista.painel.rest.json.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report that was kept aside, beside what counts under its event's id. */
@Schema(
        name = "QuarantinedEvent",
        description = "An event that was kept aside: its id had been reported before, with something else")
public record QuarantinedEventView(
        @Schema(description = "What it is decided on by") UUID id,

        @Schema(description = "Whose it is") UUID tenantId,

        @Schema(description = "The tenant's name") String tenantName,

        @Schema(description = "The sender's name for the event; several reports of it may be kept aside")
        UUID eventId,

        @Schema(
                enumeration = {"pending", "replayed", "discarded"},
                description =
                        "What was decided on it; what a replayed one took the place of is discarded by the same decision")
        String status,

        @Schema(description = "Since when it is kept aside") Instant quarantinedAt,

        @Schema(description = "Null until it is decided on") Optional<Instant> decidedAt,

        @Schema(description = "Null until it is decided on") Optional<ActorView> decidedBy,

        @Schema(description = "What it says") ReportView reported,

        @Schema(
                description =
                        "What counts under the event's id now; null once it is gone with the raw events of its day")
        Optional<ReportView> counted) {

    private static final String PENDING = "pending";

    static QuarantinedEventView of(QuarantinedEvent event) {
        return new QuarantinedEventView(
                event.id(),
                event.tenant().value(),
                event.tenantName(),
                event.reported().request().eventId(),
                event.decided().map(Decided::resolution).map(Spelling::of).orElse(PENDING),
                event.quarantinedAt(),
                event.decided().map(Decided::at),
                event.decided().map(Decided::by).map(ActorView::of),
                ReportView.of(event.reported()),
                event.counted().map(ReportView::of));
    }

    /** What a report says of its event. */
    @Schema(name = "EventReport", description = "What a report says of its event")
    public record ReportView(
            @Schema(description = "Null for a request that reached no agent")
            Optional<UUID> agentId,

            @Schema(description = "When") Instant occurredAt,

            @Schema(
                    enumeration = {"success", "error"},
                    description = "How it ended")
            String status,

            @Schema(description = "Milliseconds") int responseTimeMs,
            @Schema(description = "Tokens") long tokensUsed,

            @Schema(description = "US dollars, at most six decimals")
            BigDecimal costUsd) {

        static ReportView of(DatedRequest dated) {
            AgentRequest request = dated.request();
            return new ReportView(
                    request.agent().map(AgentId::value),
                    request.occurredAt(),
                    Spelling.of(request.outcome()),
                    request.responseTimeMs(),
                    request.tokensUsed(),
                    request.costUsd());
        }
    }
}
