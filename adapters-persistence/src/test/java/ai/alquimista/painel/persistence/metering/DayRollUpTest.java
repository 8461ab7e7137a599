package ai.alquimista.painel.persistence.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DayRollUpTest {

    private static final String KEPT = """
            SELECT concat_ws('|', tenant_id, usage_date, agent_id, total_requests, successful_requests, failed_requests,
                             response_time_sum_ms, total_tokens_used, total_cost_usd)
              FROM tenant_usage_daily ORDER BY 1""";
    private static final String COUNTED = """
            SELECT concat_ws('|', tenant_id, day, agent_id, count(*), count(*) FILTER (WHERE status = 'success'),
                             count(*) FILTER (WHERE status = 'error'), sum(response_time_ms), sum(tokens_used), sum(cost_usd))
              FROM agent_requests GROUP BY tenant_id, day, agent_id ORDER BY 1""";
    private static final String TO_THE_BYTE = """
            SELECT concat_ws('|', u::text, encode(s.sketch, 'hex'))
              FROM tenant_usage_daily u JOIN tenant_usage_sketches s USING (tenant_id, usage_date, agent_id) ORDER BY 1""";
    private static final String OFF = """
            SELECT max(abs(kept - times[1 + floor(share * (cardinality(times) - 1))]) / times[1 + floor(share * (cardinality(times) - 1))])
              FROM (SELECT u.*, e.times
                      FROM tenant_usage_daily u
                      JOIN (SELECT tenant_id, day, agent_id, array_agg(response_time_ms::numeric ORDER BY response_time_ms) AS times
                              FROM agent_requests GROUP BY 1, 2, 3) e
                        ON e.tenant_id = u.tenant_id AND e.day = u.usage_date AND e.agent_id = u.agent_id) r,
                   LATERAL (VALUES (p50_response_time_ms, 0.5), (p95_response_time_ms, 0.95), (p99_response_time_ms, 0.99))
                        AS v (kept, share)""";

    private final Metered metered = new Metered();

    @AfterEach
    void close() {
        metered.close();
    }

    @Test
    void adds_up_exactly_what_was_taken_in() {
        take(0, 9_000);

        metered.roll();

        assertThat(metered.rows(KEPT)).hasSizeGreaterThan(30).isEqualTo(metered.rows(COUNTED));
        assertThat(metered.rows("SELECT count(*) FROM usage_dirty_days")).containsExactly("0");
    }

    @Test
    void knows_percentiles_within_one_percent() {
        take(0, 9_000);

        metered.roll();

        assertThat(new BigDecimal(metered.rows(OFF).getFirst())).isLessThan(new BigDecimal("0.0101"));
    }

    @Test
    void makes_the_same_rows_to_the_byte_however_events_came_and_days_were_rolled() throws Exception {
        take(0, 3_000);
        metered.roll();
        List<String> rolled = metered.rows(TO_THE_BYTE);

        metered.execute("DELETE FROM agent_requests");
        metered.execute("DELETE FROM event_keys");
        metered.execute("DELETE FROM tenant_usage_daily");
        metered.execute("DELETE FROM tenant_usage_sketches");
        List<Callable<Integer>> work = new ArrayList<>();
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, 3_000).boxed().toList());
        Collections.shuffle(numbers, new Random(5));
        for (int from = 0; from < 3_000; from += 300) {
            List<DatedRequest> batch = numbers.subList(from, from + 300).stream()
                    .map(Metered::request)
                    .toList();
            work.add(() -> metered.add(batch).size());
            work.add(metered::roll);
        }
        try (ExecutorService together = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> done : together.invokeAll(work)) done.get();
        }
        metered.roll();

        assertThat(metered.rows(TO_THE_BYTE)).isEqualTo(rolled);
    }

    @Test
    void changes_nothing_where_nothing_changed() {
        take(0, 1_000);
        assertThat(metered.roll()).isPositive();
        metered.execute("INSERT INTO usage_dirty_days (day, tenant_id, agent_id)"
                + " SELECT DISTINCT day, tenant_id, agent_id FROM agent_requests");

        assertThat(metered.roll()).isZero();
    }

    @Test
    void rolls_a_past_day_anew_when_a_late_event_comes() {
        take(0, 1_000);
        metered.roll();

        take(1_000, 1_001);

        assertThat(metered.roll()).isEqualTo(1);
        assertThat(metered.rows(KEPT)).isEqualTo(metered.rows(COUNTED));
    }

    @Test
    void adds_up_the_dearest_and_slowest_day() {
        addEvents(Metered.ACME, Metered.DAY, 99_999);

        assertThat(metered.roll()).isEqualTo(1);
        assertThat(metered.rows(KEPT)).isEqualTo(metered.rows(COUNTED));
    }

    @Test
    void sets_a_tenant_aside_that_cannot_be_rolled_and_rolls_all_others() {
        take(0, 1_000);
        addEvents(Metered.ACME, Metered.DAY, 100_000);

        assertThatThrownBy(metered::roll).hasStackTraceContaining("numeric field overflow");

        assertThat(metered.rows("SELECT DISTINCT tenant_id || ' ' || day FROM usage_dirty_days"))
                .containsExactly(Metered.ACME + " " + Metered.DAY);
        assertThat(metered.rows(KEPT))
                .isEqualTo(metered.rows(COUNTED.replace(
                        "FROM agent_requests",
                        "FROM agent_requests WHERE (tenant_id, day) <> ('" + Metered.ACME + "', '" + Metered.DAY
                                + "')")));
    }

    @Test
    void removes_the_row_that_no_event_stands_behind_any_more() {
        take(0, 500);
        metered.roll();

        metered.execute("DELETE FROM agent_requests WHERE tenant_id = '" + Metered.ACME + "'");
        metered.execute("INSERT INTO usage_dirty_days (day, tenant_id, agent_id)"
                + " SELECT usage_date, tenant_id, agent_id FROM tenant_usage_daily");

        assertThat(metered.roll()).isPositive();
        assertThat(metered.rows(KEPT)).isEqualTo(metered.rows(COUNTED));
        assertThat(metered.rows("SELECT count(*) FROM tenant_usage_sketches WHERE tenant_id = '" + Metered.ACME + "'"))
                .containsExactly("0");
    }

    @Test
    void leaves_a_sealed_day_as_it_is() {
        take(0, 500);
        metered.execute("INSERT INTO usage_seals VALUES ('" + Metered.ACME + "', '" + Metered.DAY + "')");

        metered.roll();

        assertThat(metered.rows("SELECT DISTINCT tenant_id FROM tenant_usage_daily"))
                .containsExactly(Metered.GLOBEX.toString());
        assertThat(metered.rows("SELECT count(*) FROM usage_dirty_days")).containsExactly("0");
    }

    @Test
    void tells_when_an_agent_was_last_used() {
        take(0, 500);

        metered.roll();

        assertThat(metered.rows("SELECT last_used_at FROM tenant_agents WHERE tenant_id = '" + Metered.ACME + "'"))
                .isEqualTo(metered.rows("SELECT max(occurred_at) FROM agent_requests WHERE tenant_id = '" + Metered.ACME
                        + "' AND agent_id = '" + Metered.AGENTS.getFirst() + "'"));
    }

    /** As dear and as slow as an event may be. */
    private void addEvents(TenantId tenant, LocalDate day, int events) {
        metered.execute("""
                INSERT INTO agent_requests (tenant_id, day, agent_id, event_id, occurred_at, status, response_time_ms, tokens_used,
                                            cost_usd)
                SELECT '%1$s', DATE '%2$s', '10000000-0000-0000-0000-000000000001', gen_random_uuid(), TIMESTAMPTZ '%2$s 12:00Z',
                       'success', 86400000, 1000000000, 1000
                  FROM generate_series(1, %3$d)""".formatted(tenant, day, events));
        metered.execute("INSERT INTO usage_dirty_days (day, tenant_id, agent_id) VALUES ('" + day + "', '" + tenant
                + "', '10000000-0000-0000-0000-000000000001')");
    }

    private void take(int from, int until) {
        for (int first = from; first < until; first += 1_000)
            metered.add(IntStream.range(first, Math.min(until, first + 1_000))
                    .mapToObj(Metered::request)
                    .toList());
    }
}
