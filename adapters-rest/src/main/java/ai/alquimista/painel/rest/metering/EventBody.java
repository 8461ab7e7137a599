package ai.alquimista.painel.rest.metering;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event as it is sent; {@link EventDeserializer} reads it. */
@Schema(name = "AgentRequestEvent", description = "A request that an agent served")
public record EventBody(
        @Nullable
        @Schema(
                description = "The sender's name for the event; a second report of it does not count",
                format = "uuid",
                examples = "9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11")
        String eventId,

        @Nullable
        @Schema(description = "Whose agent it was", format = "uuid", examples = "550e8400-e29b-41d4-a716-446655440001")
        String tenantId,

        @Nullable
        @Schema(
                description = "The agent; null or absent for a request that reached none",
                format = "uuid",
                nullable = true,
                examples = "10000000-0000-0000-0000-000000000001")
        String agentId,

        @Nullable
        @Schema(
                description = "When, with its offset from UTC; at most 35 days ago and 5 minutes ahead",
                format = "date-time",
                examples = "2026-11-25T12:30:00Z")
        String occurredAt,

        @Nullable
        @Schema(
                description = "How it ended",
                enumeration = {"success", "error"},
                examples = "success")
        String status,

        @Nullable
        @Schema(description = "Milliseconds, at most a day", minimum = "0", maximum = "86400000", examples = "812")
        Integer responseTimeMs,

        @Nullable @Schema(description = "0 if absent", minimum = "0", maximum = "1000000000", examples = "418")
        Long tokensUsed,

        @Nullable
        @Schema(
                description = "US dollars, at most six decimals; 0 if absent",
                minimum = "0",
                maximum = "1000",
                examples = "0.0021")
        BigDecimal costUsd) {}
