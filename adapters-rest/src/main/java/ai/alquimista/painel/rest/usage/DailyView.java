package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.DailyUsage;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageTotals;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of one calendar day in the tenant's zone. */
@Schema(name = "DailyUsage", description = "The figures of one calendar day")
public record DailyView(
        @Schema(description = "The calendar day in the tenant's zone")
        LocalDate date,

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

    static DailyView of(DailyUsage day) {
        UsageTotals totals = day.figures().totals();
        Optional<Percentiles> percentiles = day.figures().percentiles();
        return new DailyView(
                day.date(),
                totals.totalRequests(),
                totals.successfulRequests(),
                totals.failedRequests(),
                totals.successRate(),
                totals.averageResponseTimeMs(),
                percentiles.map(Percentiles::p50),
                percentiles.map(Percentiles::p95),
                percentiles.map(Percentiles::p99),
                totals.totalTokensUsed());
    }
}
