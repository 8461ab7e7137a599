package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** What one agent did on one day, or what was done without one. */
public record UsageRow(
        LocalDate usageDate,
        AgentId agentId,
        Optional<String> agentName,
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        long totalTokensUsed,
        Optional<BigDecimal> p50ResponseTimeMs,
        Optional<BigDecimal> p95ResponseTimeMs,
        Optional<BigDecimal> p99ResponseTimeMs,
        Optional<byte[]> sketch) {

    UsageTotals totals() {
        return new UsageTotals(totalRequests, successfulRequests, failedRequests, responseTimeSumMs, totalTokensUsed);
    }

    /** Of this row's requests alone. */
    Optional<Percentiles> percentiles() {
        return p50ResponseTimeMs.flatMap(p50 -> p95ResponseTimeMs.flatMap(
                p95 -> p99ResponseTimeMs.map(p99 -> new Percentiles(cents(p50), cents(p95), cents(p99)))));
    }

    private static BigDecimal cents(BigDecimal milliseconds) {
        return milliseconds.setScale(2, RoundingMode.HALF_UP);
    }
}
