package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageRevision.Measured;
import ai.alquimista.painel.domain.usage.UsageTotals;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Optional;

/** A row of {@code tenant_usage_daily} as a revision keeps it, in JSON. */
@JsonNaming(SnakeCaseStrategy.class)
record RevisedRow(
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        @JsonProperty("p50_response_time_ms") BigDecimal p50,
        @JsonProperty("p95_response_time_ms") BigDecimal p95,
        @JsonProperty("p99_response_time_ms") BigDecimal p99,
        long totalTokensUsed,
        BigDecimal totalCostUsd) {

    private static final JsonMapper READER = JsonMapper.builder().build();

    static Measured read(String json) {
        try {
            return READER.readValue(json, RevisedRow.class).measured();
        } catch (JacksonException e) {
            throw new IllegalStateException("a revision is not a day row", e);
        }
    }

    private Measured measured() {
        return new Measured(
                new UsageFigures(
                        new UsageTotals(
                                totalRequests, successfulRequests, failedRequests, responseTimeSumMs, totalTokensUsed),
                        Optional.of(new Percentiles(p50, p95, p99))),
                totalCostUsd);
    }
}
