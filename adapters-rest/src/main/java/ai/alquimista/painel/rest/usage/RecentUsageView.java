package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent's figures of thirty days; without a request there are no rates and times. */
@Schema(name = "AgentRecentUsage", description = "An agent's figures of thirty calendar days")
public record RecentUsageView(
        @Schema(description = "Requests of all outcomes") long totalRequests,

        @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
        Optional<BigDecimal> successRate,

        @Schema(minimum = "0", description = "Milliseconds, the mean over all requests; null without a request")
        Optional<BigDecimal> avgResponseTimeMs,

        @JsonProperty("p95_response_time_ms")
        @Schema(
                minimum = "0",
                description =
                        "Milliseconds within which 95 % of the requests were answered, within 1 %; null without a request")
        Optional<BigDecimal> p95ResponseTimeMs) {

    public static RecentUsageView of(UsageFigures figures) {
        return new RecentUsageView(
                figures.totals().totalRequests(),
                figures.totals().successRate(),
                figures.totals().averageResponseTimeMs(),
                figures.percentiles().map(Percentiles::p95));
    }
}
