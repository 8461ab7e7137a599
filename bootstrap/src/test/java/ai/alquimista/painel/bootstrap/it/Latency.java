package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.persistence.usage.LatencySketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The day rows behind a response time: one is held to itself, within 1 %; several to their sketches, merged. */
record Latency(List<Row> rows) {

    private static final String ROWS = """
            SELECT u.usage_date, u.agent_id, u.p50_response_time_ms AS p50, u.p95_response_time_ms AS p95,
                   u.p99_response_time_ms AS p99, s.sketch
              FROM tenant_usage_daily u
              LEFT JOIN tenant_usage_sketches s USING (tenant_id, usage_date, agent_id)
             WHERE u.tenant_id = :tenant AND u.total_requests > 0
               AND u.usage_date > CAST(:day AS date) - :days AND u.usage_date <= :day
            """;

    /** Of so many days, the last one included. */
    static Latency during(UUID tenant, LocalDate last, int days) {
        return new Latency(OwnerEyes.rows(
                ROWS,
                Map.of("tenant", tenant, "day", last, "days", days),
                (row, context) -> new Row(
                        row.getObject("usage_date", LocalDate.class),
                        row.getObject("agent_id", UUID.class),
                        new Percentiles(row.getBigDecimal("p50"), row.getBigDecimal("p95"), row.getBigDecimal("p99")),
                        Optional.ofNullable(row.getBytes("sketch")))));
    }

    Latency of(@Nullable UUID agent) {
        return agent == null ? this : where(row -> row.agent().equals(agent));
    }

    Latency on(LocalDate date) {
        return where(row -> row.date().equals(date));
    }

    void isShownAs(@Nullable BigDecimal p50, @Nullable BigDecimal p95, @Nullable BigDecimal p99) {
        holds(p50, Percentiles::p50);
        isShownAs(p95);
        holds(p99, Percentiles::p99);
        if (!rows.isEmpty()) assertThat(List.of(p50, p95, p99)).isSorted();
    }

    void isShownAs(@Nullable BigDecimal p95) {
        holds(p95, Percentiles::p95);
    }

    private void holds(@Nullable BigDecimal shown, Function<Percentiles, BigDecimal> which) {
        if (rows.isEmpty()) assertThat(shown).isNull();
        else if (rows.size() > 1) assertThat(shown).isEqualTo(which.apply(merged()));
        else assertThat(shown).isCloseTo(which.apply(rows.getFirst().percentiles()), withinPercentage(1));
    }

    private Percentiles merged() {
        var sketch = new LatencySketch();
        rows.forEach(row -> sketch.merge(row.sketch().orElseThrow()));
        return sketch.percentiles().orElseThrow();
    }

    private Latency where(Predicate<Row> wanted) {
        return new Latency(rows.stream().filter(wanted).toList());
    }

    /** One agent's day. */
    record Row(LocalDate date, UUID agent, Percentiles percentiles, Optional<byte[]> sketch) {}
}
