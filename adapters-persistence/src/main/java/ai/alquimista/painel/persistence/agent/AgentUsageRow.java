package ai.alquimista.painel.persistence.agent;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A tenant's agent with its sums and the percentiles kept for it.
 *
 * @param percentilesHold whether the percentiles, or their absence, are those of these requests; null where nobody kept any
 */
public record AgentUsageRow(
        AgentId id,
        String name,
        String segment,
        AgentStatus status,
        Optional<Instant> activatedAt,
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        long totalTokensUsed,
        Optional<BigDecimal> p50ResponseTimeMs,
        Optional<BigDecimal> p95ResponseTimeMs,
        Optional<BigDecimal> p99ResponseTimeMs,
        Optional<Boolean> percentilesHold) {

    boolean percentilesKnown() {
        return totalRequests == 0 || percentilesHold.orElse(false);
    }

    TenantAgent agent() {
        return with(new UsageFigures(
                new UsageTotals(totalRequests, successfulRequests, failedRequests, responseTimeSumMs, totalTokensUsed),
                p50ResponseTimeMs.flatMap(p50 -> p95ResponseTimeMs.flatMap(
                        p95 -> p99ResponseTimeMs.map(p99 -> new Percentiles(p50, p95, p99))))));
    }

    TenantAgent with(UsageFigures lastThirtyDays) {
        return new TenantAgent(id, name, segment, status, activatedAt, lastThirtyDays);
    }
}
