package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.usage.Percentiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one source did on a day that is over. */
record UsageDay(DayLuck luck, long failed, long tokens, ResponseTimes times) {

    static final String COLUMNS = "tenant_id, usage_date, agent_id, total_requests, successful_requests,"
            + " failed_requests, response_time_sum_ms, p50_response_time_ms, p95_response_time_ms,"
            + " p99_response_time_ms, total_tokens_used, total_cost_usd";
    static final String SKETCH_COLUMNS = "tenant_id, usage_date, agent_id, sketch";

    /** USD in millionths, for a token. */
    private static final long TOKEN_PRICE = 2;

    /** Of a day with a request. */
    static UsageDay of(DayLuck luck) {
        int requests = luck.requests();
        UsageSource.Temper temper = luck.source().temper();
        return new UsageDay(
                luck,
                Math.min(requests, luck.chance().rounded(requests * luck.failureRate())),
                Math.round(requests * temper.tokensPerRequest() * luck.chance().between(0.9, 1.1)),
                ResponseTimes.drawn(requests, luck.medianMillis(), temper.spread(), luck.chance()));
    }

    static BigDecimal cost(long tokens) {
        return BigDecimal.valueOf(tokens * TOKEN_PRICE, 6);
    }

    /** Its row, and the row of its sketch. */
    Rows rows() {
        UUID tenant = luck.source().customer().id();
        UUID agent = luck.source().agent();
        var sketch = times.sketch();
        Percentiles percentiles = sketch.percentiles().orElseThrow();
        long total = times.count();
        String day = Table.row(
                tenant,
                luck.date(),
                agent,
                total,
                total - failed,
                failed,
                times.sum(),
                percentiles.p50(),
                percentiles.p95(),
                percentiles.p99(),
                tokens,
                cost(tokens));
        return new Rows(tenant, luck.date(), day, Table.row(tenant, luck.date(), agent, sketch.encoded()));
    }

    record Rows(UUID tenant, LocalDate date, String day, String sketch) {}
}
