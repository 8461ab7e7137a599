package ai.alquimista.painel.rest.agent;

import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.usage.RecentUsageView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's agents, newest activation first. */
@Schema(name = "AgentList", description = "A tenant's agents, newest activation first")
public record AgentsView(
        @Schema(description = "Never null, possibly empty") List<AgentView> agents) {

    public AgentsView {
        agents = List.copyOf(agents);
    }

    static AgentsView of(List<TenantAgent> agents) {
        return new AgentsView(agents.stream().map(AgentView::of).toList());
    }

    /** One of them. */
    @Schema(name = "Agent", description = "An agent that a tenant has, or had")
    public record AgentView(
            @Schema(description = "The id that `agent_id` takes")
            UUID id,

            @Schema(description = "The agent's name, as customers see it")
            String name,

            @Schema(description = "The line of business that the agent is made for")
            String segment,

            @Schema(
                    enumeration = {"active", "inactive", "suspended"},
                    description = "How the agent stands with this tenant")
            String status,

            @Schema(description = "Null if it never was active")
            Optional<Instant> activatedAt,

            @JsonProperty("usage_last_30_days") RecentUsageView usageLast30Days) {

        public static AgentView of(TenantAgent agent) {
            return new AgentView(
                    agent.id().value(),
                    agent.name(),
                    agent.segment(),
                    Spelling.of(agent.status()),
                    agent.activatedAt(),
                    RecentUsageView.of(agent.lastThirtyDays()));
        }
    }
}
