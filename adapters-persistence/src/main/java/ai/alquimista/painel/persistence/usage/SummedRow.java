package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.AgentUsage;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A tenant's sums: of one day, of one agent, or, without either, of the whole period.
 *
 * @param percentilesHold whether the percentiles, or their absence, are those of these requests; null where nobody kept any
 */
public record SummedRow(
        Optional<LocalDate> usageDate,
        Optional<AgentId> agentId,
        Optional<String> agentName,
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        long totalTokensUsed,
        Optional<BigDecimal> p50ResponseTimeMs,
        Optional<BigDecimal> p95ResponseTimeMs,
        Optional<BigDecimal> p99ResponseTimeMs,
        Optional<Boolean> percentilesHold) {

    boolean isSummary() {
        return usageDate.isEmpty() && agentId.isEmpty();
    }

    boolean percentilesKnown() {
        return percentilesHold.orElse(false);
    }

    AgentUsage ofAgent(AgentId agent, String name) {
        return new AgentUsage(agent, name, totals());
    }

    private UsageTotals totals() {
        return new UsageTotals(totalRequests, successfulRequests, failedRequests, responseTimeSumMs, totalTokensUsed);
    }

    UsageFigures figures() {
        return new UsageFigures(
                totals(),
                p50ResponseTimeMs.flatMap(p50 -> p95ResponseTimeMs.flatMap(
                        p95 -> p99ResponseTimeMs.map(p99 -> new Percentiles(p50, p95, p99)))));
    }
}
