package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant's agents with their configuration. */
@Schema(name = "DeployedAgentList", description = "A tenant's agents with their configuration")
public record DeployedAgentsView(
        @Schema(description = "The newest activation first; never null, possibly empty")
        List<DeployedAgentView> agents) {

    public DeployedAgentsView {
        agents = List.copyOf(agents);
    }

    static DeployedAgentsView of(List<DeployedAgent> agents) {
        return new DeployedAgentsView(agents.stream().map(DeployedAgentView::of).toList());
    }

    /** One of them. */
    @Schema(name = "DeployedAgent", description = "An agent that a tenant has, or had, as our own people see it")
    public record DeployedAgentView(
            @Schema(description = "The agent") UUID id,

            @Schema(description = "The agent's name, as customers see it")
            String name,

            @Schema(
                    enumeration = {"active", "inactive", "suspended"},
                    description = "How the agent stands with this tenant")
            String status,

            @Schema(
                    type = SchemaType.OBJECT,
                    additionalProperties = Schema.True.class,
                    description = "How the agent is set up; what is or may be a secret is `***`")
            Map<String, @Nullable Object> config,

            @Schema(description = "Null if it never was active")
            Optional<Instant> activatedAt,

            @Schema(description = "When it was last switched off; null if never")
            Optional<Instant> deactivatedAt,

            UsageStatsView usageStats,

            @Schema(description = "Grows with every change of the status or the configuration; for `If-Match`")
            long version) {

        static DeployedAgentView of(DeployedAgent agent) {
            return new DeployedAgentView(
                    agent.id().value(),
                    agent.name(),
                    Spelling.of(agent.status()),
                    agent.config().settings(),
                    agent.activatedAt(),
                    agent.deactivatedAt(),
                    UsageStatsView.of(agent.lastThirtyDays(), agent.lastRequestAt()),
                    agent.version().value());
        }
    }

    /** What it did. */
    @Schema(
            name = "AgentUsageStats",
            description = "An agent's figures of the tenant's last thirty calendar days, today included")
    public record UsageStatsView(
            @Schema(description = "Requests of all outcomes")
            long totalRequests,

            @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
            Optional<BigDecimal> successRate,

            @Schema(minimum = "0", description = "Milliseconds, the mean over all requests; null without a request")
            Optional<BigDecimal> avgResponseTimeMs,

            @Schema(description = "The last request, whenever that was; null if there never was one")
            Optional<Instant> lastRequestAt) {

        static UsageStatsView of(UsageTotals totals, Optional<Instant> lastRequestAt) {
            return new UsageStatsView(
                    totals.totalRequests(), totals.successRate(), totals.averageResponseTimeMs(), lastRequestAt);
        }
    }
}
