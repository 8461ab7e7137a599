package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageTotals;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of some requests; without a request there are no rates and times. */
@Schema(name = "UsageFigures", description = "The figures of some requests")
public record FiguresView(
        @Schema(description = "Requests of all outcomes") long totalRequests,
        @Schema(description = "Requests that succeeded") long successfulRequests,
        @Schema(description = "Requests that failed") long failedRequests,

        @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
        Optional<BigDecimal> successRate,

        @Schema(minimum = "0", description = "Milliseconds, the mean over all requests; null without a request")
        Optional<BigDecimal> avgResponseTimeMs,

        @JsonProperty("p50_response_time_ms")
        @Schema(
                minimum = "0",
                description =
                        "Milliseconds within which half of the requests were answered, within 1 %; null without a request")
        Optional<BigDecimal> p50ResponseTimeMs,

        @JsonProperty("p95_response_time_ms")
        @Schema(
                minimum = "0",
                description =
                        "Milliseconds within which 95 % of the requests were answered, within 1 %; null without a request")
        Optional<BigDecimal> p95ResponseTimeMs,

        @JsonProperty("p99_response_time_ms")
        @Schema(
                minimum = "0",
                description =
                        "Milliseconds within which 99 % of the requests were answered, within 1 %; null without a request")
        Optional<BigDecimal> p99ResponseTimeMs,

        @Schema(description = "Tokens that the requests used")
        long totalTokensUsed) {

    static FiguresView of(UsageFigures figures) {
        UsageTotals totals = figures.totals();
        return new FiguresView(
                totals.totalRequests(),
                totals.successfulRequests(),
                totals.failedRequests(),
                totals.successRate(),
                totals.averageResponseTimeMs(),
                figures.percentiles().map(Percentiles::p50),
                figures.percentiles().map(Percentiles::p95),
                figures.percentiles().map(Percentiles::p99),
                totals.totalTokensUsed());
    }
}
