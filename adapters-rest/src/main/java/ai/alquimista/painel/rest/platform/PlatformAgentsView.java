package ai.alquimista.painel.rest.platform;

import ai.alquimista.painel.domain.platform.PlatformAgent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogue with what all tenants together did with it. */
@Schema(name = "PlatformAgentList", description = "The catalogue of agents, the busiest first, then by name")
public record PlatformAgentsView(
        @Schema(description = "Never null, possibly empty") List<PlatformAgentView> agents) {

    public PlatformAgentsView {
        agents = List.copyOf(agents);
    }

    static PlatformAgentsView of(List<PlatformAgent> agents) {
        return new PlatformAgentsView(agents.stream().map(PlatformAgentView::of).toList());
    }

    /** One of them. */
    @Schema(name = "PlatformAgent", description = "An agent of the catalogue, over all tenants")
    public record PlatformAgentView(
            @Schema(description = "The agent") UUID id,

            @Schema(description = "The agent's name, as customers see it")
            String name,

            @Schema(description = "The line of business that the agent is made for")
            String segment,

            @Schema(description = "Tenants that have it as active now")
            long deployedCount,

            @Schema(description = "Requests of the period") long totalRequests,

            @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
            Optional<BigDecimal> successRate) {

        static PlatformAgentView of(PlatformAgent agent) {
            return new PlatformAgentView(
                    agent.id().value(),
                    agent.name(),
                    agent.segment(),
                    agent.deployed(),
                    agent.requests().total(),
                    agent.requests().successRate());
        }
    }
}
