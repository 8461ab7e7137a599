package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.AgentUsage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One agent's part of the usage. */
@Schema(name = "AgentShare", description = "One agent's part of the usage")
public record AgentShareView(
        @Schema(description = "The agent") UUID agentId,

        @Schema(description = "The agent's name, as customers see it")
        String agentName,

        @Schema(description = "Requests of the period") long totalRequests,

        @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
        Optional<BigDecimal> successRate) {

    static AgentShareView of(AgentUsage usage) {
        return new AgentShareView(
                usage.agent().value(),
                usage.name(),
                usage.totals().totalRequests(),
                usage.totals().successRate());
    }
}
