package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;

/** An agent's figures of thirty days; without a request there are no rates and times. */
public record RecentUsageView(
        long totalRequests,
        Optional<BigDecimal> successRate,
        Optional<BigDecimal> avgResponseTimeMs,
        @JsonProperty("p95_response_time_ms") Optional<BigDecimal> p95ResponseTimeMs) {

    public static RecentUsageView of(UsageFigures figures) {
        return new RecentUsageView(
                figures.totals().totalRequests(),
                figures.totals().successRate(),
                figures.totals().averageResponseTimeMs(),
                figures.percentiles().map(Percentiles::p95));
    }
}
