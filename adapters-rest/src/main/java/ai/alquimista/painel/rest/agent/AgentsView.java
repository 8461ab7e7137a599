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
public record AgentsView(List<AgentView> agents) {

    public AgentsView {
        agents = List.copyOf(agents);
    }

    static AgentsView of(List<TenantAgent> agents) {
        return new AgentsView(agents.stream().map(AgentView::of).toList());
    }

    /** One of them. */
    @Schema(name = "Agent", description = "An agent that a tenant has, or had")
    public record AgentView(
            UUID id,
            String name,
            String segment,

            @Schema(enumeration = {"active", "inactive", "suspended"})
            String status,

            Optional<Instant> activatedAt,
            @JsonProperty("usage_last_30_days") RecentUsageView usageLast30Days) {

        static AgentView of(TenantAgent agent) {
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
