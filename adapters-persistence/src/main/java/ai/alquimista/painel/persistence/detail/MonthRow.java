package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one agent did in thirty days, or what was done without one.
 *
 * @param requestsOfWeek of the last seven of them
 */
public record MonthRow(
        AgentId agentId,
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        long totalTokensUsed,
        long requestsOfWeek,
        Optional<BigDecimal> p50ResponseTimeMs,
        Optional<BigDecimal> p95ResponseTimeMs,
        Optional<BigDecimal> p99ResponseTimeMs) {

    UsageTotals totals() {
        return new UsageTotals(totalRequests, successfulRequests, failedRequests, responseTimeSumMs, totalTokensUsed);
    }

    /** Empty where nobody kept them. */
    Optional<Percentiles> percentiles() {
        return p50ResponseTimeMs.flatMap(
                p50 -> p95ResponseTimeMs.flatMap(p95 -> p99ResponseTimeMs.map(p99 -> new Percentiles(p50, p95, p99))));
    }
}
