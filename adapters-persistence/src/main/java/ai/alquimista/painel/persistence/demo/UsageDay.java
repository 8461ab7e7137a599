package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.usage.Percentiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one source did on one day, drawn from that source's and that day's luck alone. */
record UsageDay(UsageSource source, LocalDate date, long failed, long tokens, ResponseTimes times) {

    static final String COLUMNS = "tenant_id, usage_date, agent_id, total_requests, successful_requests,"
            + " failed_requests, response_time_sum_ms, p50_response_time_ms, p95_response_time_ms,"
            + " p99_response_time_ms, total_tokens_used, total_cost_usd";
    static final String SKETCH_COLUMNS = "tenant_id, usage_date, agent_id, sketch";

    private static final double TODAY_SO_FAR = 0.7;
    private static final double BAD_DAY = 0.02;
    private static final double WORSE = 4;
    private static final double SLOWER = 2.1;
    private static final double STORM = 0.025;
    private static final double MORE_IN_A_STORM = 2.5;
    private static final double MOST_FAILURES = 0.4;
    /** USD in millionths, for a token. */
    private static final long TOKEN_PRICE = 2;

    /** Null when nobody asked anything. {@code today} is not over yet. */
    static @Nullable UsageDay of(UsageSource source, LocalDate date, boolean today, SeedDay seedDay) {
        var chance = Chance.of("usage", source.customer().number(), source.agent(), date);
        double expected = source.expected(date, seedDay) * chance.between(0.82, 1.18) * (today ? TODAY_SO_FAR : 1);
        int requests = Math.toIntExact(chance.rounded(expected));
        if (requests == 0) return null;
        boolean bad = Chance.of("bad", source.customer().number(), date).hit(BAD_DAY);
        double median = source.temper().medianMillis() * chance.between(0.93, 1.07) * (bad ? SLOWER : 1);
        return new UsageDay(
                source,
                date,
                Math.min(requests, chance.rounded(requests * failureRate(source, date, bad))),
                Math.round(requests * source.temper().tokensPerRequest() * chance.between(0.9, 1.1)),
                ResponseTimes.drawn(requests, median, source.temper().spread(), chance));
    }

    /** On a customer's own bad day much fails, and on days when a provider had trouble more does for everyone. */
    private static double failureRate(UsageSource source, LocalDate date, boolean bad) {
        double storm = Chance.of("storm", date).hit(STORM) ? MORE_IN_A_STORM : 1;
        return Math.min(MOST_FAILURES, source.temper().failureRate() * (bad ? WORSE : 1) * storm);
    }

    /** Its row, and the row of its sketch. */
    Rows rows() {
        var sketch = times.sketch();
        Percentiles percentiles = sketch.percentiles().orElseThrow();
        long total = times.count();
        String day = Table.row(
                source.customer().id(),
                date,
                source.agent(),
                total,
                total - failed,
                failed,
                times.sum(),
                percentiles.p50(),
                percentiles.p95(),
                percentiles.p99(),
                tokens,
                BigDecimal.valueOf(tokens * TOKEN_PRICE, 6));
        return new Rows(
                source.customer().id(),
                date,
                day,
                Table.row(source.customer().id(), date, source.agent(), sketch.encoded()));
    }

    record Rows(UUID tenant, LocalDate date, String day, String sketch) {}
}
