package ai.alquimista.painel.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import ai.alquimista.painel.persistence.Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoUsageTest {

    private final Database database = Demo.shared();

    @Test
    void reaches_from_four_months_ago_to_each_tenants_yesterday() {
        assertThat(Demo.text(database, "SELECT min(usage_date) || ' ' || max(usage_date) FROM tenant_usage_daily"))
                .isEqualTo("2026-07-26 2026-11-21");
        assertThat(Demo.number(database, """
                SELECT count(*)
                  FROM tenant_usage_daily
                 WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001'
                   AND agent_id <> '00000000-0000-0000-0000-000000000000'
                """)).isEqualTo(119 * 3);
    }

    @Test
    void has_a_sketch_behind_each_row_that_says_the_same() {
        database.asOwner()
                .useHandle(h -> h.createQuery("""
                        SELECT d.total_requests, d.response_time_sum_ms, d.p50_response_time_ms, d.p95_response_time_ms,
                               d.p99_response_time_ms, s.sketch
                          FROM tenant_usage_daily d
                          LEFT JOIN tenant_usage_sketches s USING (tenant_id, usage_date, agent_id)
                         WHERE extract(day FROM d.usage_date) IN (5, 21)
                        """)
                        .map((row, context) -> {
                            var sketch = Demo.sketch(row.getBytes("sketch"));
                            assertThat(sketch.getCount()).isEqualTo(row.getDouble("total_requests"));
                            assertThat(sketch.getSum())
                                    .isCloseTo(row.getDouble("response_time_sum_ms"), withPercentage(1.001));
                            double[] quantiles = sketch.getValuesAtQuantiles(new double[] {0.5, 0.95, 0.99});
                            assertThat(row.getBigDecimal("p50_response_time_ms"))
                                    .isEqualByComparingTo(rounded(quantiles[0]));
                            assertThat(row.getBigDecimal("p95_response_time_ms"))
                                    .isEqualByComparingTo(rounded(quantiles[1]));
                            assertThat(row.getBigDecimal("p99_response_time_ms"))
                                    .isEqualByComparingTo(rounded(quantiles[2]));
                            return row.getLong("total_requests");
                        })
                        .list());
        assertThat(Demo.number(database, "SELECT count(*) FROM tenant_usage_sketches"))
                .isEqualTo(Demo.number(database, "SELECT count(*) FROM tenant_usage_daily"));
    }

    private static BigDecimal rounded(double millis) {
        return BigDecimal.valueOf(millis).setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void belongs_to_agents_that_were_at_work_and_tenants_that_were_active() {
        assertThat(Demo.texts(database, """
                SELECT d.tenant_id || ' ' || d.agent_id || ' ' || d.usage_date
                  FROM tenant_usage_daily d
                  JOIN tenants t ON t.id = d.tenant_id
                  LEFT JOIN tenant_agents a ON a.tenant_id = d.tenant_id AND a.agent_id = d.agent_id
                 WHERE d.agent_id <> '00000000-0000-0000-0000-000000000000'
                   AND (a.id IS NULL
                        OR d.usage_date < (a.activated_at AT TIME ZONE t.time_zone)::date
                        OR d.usage_date > (a.deactivated_at AT TIME ZONE t.time_zone)::date)
                    OR (SELECT h.status
                          FROM tenant_plan_history h
                         WHERE h.tenant_id = t.id
                           AND (h.effective_at AT TIME ZONE t.time_zone)::date <= d.usage_date
                         ORDER BY h.effective_at DESC, h.seq DESC
                         LIMIT 1) <> 'active'
                    OR d.total_requests < 1
                    OR d.total_tokens_used < 1
                    OR d.total_cost_usd <= 0
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "office days over weekends, avg(total_requests) FILTER (WHERE extract(isodow FROM usage_date) < 6)"
                + " > 1.4 * avg(total_requests) FILTER (WHERE extract(isodow FROM usage_date) >= 6)",
        "growth, sum(total_requests) FILTER (WHERE usage_date BETWEEN '2026-10-25' AND '2026-11-21')"
                + " > sum(total_requests) FILTER (WHERE usage_date BETWEEN '2026-08-02' AND '2026-08-29')",
        "requests without an agent, count(*) FILTER (WHERE agent_id = '00000000-0000-0000-0000-000000000000') > 1000",
        "bad days, count(*) FILTER (WHERE failed_requests > 0.12 * total_requests AND total_requests > 50) > 100",
    })
    void shows(String what, String condition) {
        assertThat(Demo.text(database, "SELECT " + condition + " FROM tenant_usage_daily"))
                .as(what)
                .isEqualTo("t");
    }

    @Test
    void is_skewed_like_zipf() {
        assertThat(Demo.text(database, """
                SELECT sum(total) FILTER (WHERE rank <= 20) > 0.5 * sum(total)
                  FROM (SELECT sum(total_requests) AS total, rank() OVER (ORDER BY sum(total_requests) DESC) AS rank
                          FROM tenant_usage_daily
                         GROUP BY tenant_id)
                """)).isEqualTo("t");
    }

    @Test
    void fails_in_half_a_percent_to_six() {
        assertThat(Demo.text(database, """
                SELECT min(rate) || ' ' || max(rate)
                  FROM (SELECT round(100.0 * sum(failed_requests) / sum(total_requests)) AS rate
                          FROM tenant_usage_daily
                         GROUP BY tenant_id
                        HAVING sum(total_requests) > 5000)
                """)).isIn("0 6", "1 6", "1 5", "0 5");
    }

    @Test
    void is_too_much_for_a_few_plans_and_for_neither_fixed_tenant() {
        String lastMonth = """
                SELECT %s
                  FROM tenants t
                  JOIN plans p ON p.code = t.plan
                 CROSS JOIN LATERAL (SELECT sum(total_requests) AS made
                                       FROM tenant_usage_daily d
                                      WHERE d.tenant_id = t.id AND d.usage_date > DATE '2026-10-23') d
                 WHERE made > %s * p.max_requests_per_month
                """;
        assertThat(Demo.number(database, lastMonth.formatted("count(*)", "0.88")))
                .isBetween(5L, 12L);
        assertThat(Demo.number(database, lastMonth.formatted("count(*)", "1"))).isBetween(3L, 8L);
        assertThat(Demo.texts(database, lastMonth.formatted("t.name", "0.6")))
                .doesNotContain("Tenant Teste Integração", "Tenant Interno Teste");
    }
}
