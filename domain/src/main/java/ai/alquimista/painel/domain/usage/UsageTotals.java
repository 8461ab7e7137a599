package ai.alquimista.painel.domain.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Sums that add up over days and agents; every rate and average is taken from the sums, never from other averages.
 *
 * @param responseTimeSumMs of all requests, in milliseconds
 */
public record UsageTotals(
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        long totalTokensUsed) {

    public static final UsageTotals NONE = new UsageTotals(0, 0, 0, 0, 0);

    public UsageTotals {
        if (successfulRequests < 0 || failedRequests < 0 || responseTimeSumMs < 0 || totalTokensUsed < 0)
            throw new IllegalArgumentException("usage must not be negative");
        if (successfulRequests + failedRequests != totalRequests)
            throw new IllegalArgumentException("every request either succeeds or fails");
    }

    public UsageTotals plus(UsageTotals other) {
        return new UsageTotals(
                totalRequests + other.totalRequests,
                successfulRequests + other.successfulRequests,
                failedRequests + other.failedRequests,
                responseTimeSumMs + other.responseTimeSumMs,
                totalTokensUsed + other.totalTokensUsed);
    }

    /** Percent from 0 to 100, two decimals; empty without a request. */
    public Optional<BigDecimal> successRate() {
        return new Requests(totalRequests, successfulRequests).successRate();
    }

    /** Milliseconds, two decimals; empty without a request. */
    public Optional<BigDecimal> averageResponseTimeMs() {
        return totalRequests == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(responseTimeSumMs)
                        .divide(BigDecimal.valueOf(totalRequests), 2, RoundingMode.HALF_UP));
    }
}
