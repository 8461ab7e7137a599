package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.AgentUsage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** One agent's part of the usage. */
public record AgentShareView(UUID agentId, String agentName, long totalRequests, Optional<BigDecimal> successRate) {

    static AgentShareView of(AgentUsage usage) {
        return new AgentShareView(
                usage.agent().value(),
                usage.name(),
                usage.totals().totalRequests(),
                usage.totals().successRate());
    }
}
