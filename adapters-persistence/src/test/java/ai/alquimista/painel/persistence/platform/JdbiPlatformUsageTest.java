package ai.alquimista.painel.persistence.platform;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.platform.PlatformDay;
import ai.alquimista.painel.domain.platform.Readings;
import ai.alquimista.painel.domain.platform.Stocks;
import ai.alquimista.painel.domain.platform.TenantRequests;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Requests;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.usage.LatencySketch;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiPlatformUsageTest {

    private static final DateRange WEEK = new DateRange(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-10"));

    private final Store store = Store.fresh();
    private final Jdbi owner = store.database().asOwner();
    private final JdbiPlatformUsage usage = new JdbiPlatformUsage(store.door());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void is_nothing_before_anything_is_kept() {
        Readings readings = usage.readings(WEEK);

        assertThat(readings.now()).isEqualTo(new Stocks(0, 0, 0));
        assertThat(readings.before()).isEqualTo(readings.now());
        assertThat(readings.days()).isEmpty();
        assertThat(readings.p95()).isEmpty();
        assertThat(readings.tenants()).isEmpty();
    }

    @Test
    void goes_back_from_what_there_is_to_the_end_of_the_day_before_the_period() {
        put("""
                INSERT INTO billing_balances (dimension, member, mrr, paying_tenants, tenants, active_tenants)
                VALUES ('all', '', 900, 9, 12, 8), ('plan', 'starter', 900, 9, 77, 77)
                ON CONFLICT (dimension, member) DO UPDATE SET tenants = excluded.tenants, active_tenants = excluded.active_tenants""");
        put("""
                INSERT INTO billing_days (dimension, member, day, onboarded_tenants, activated_tenants)
                VALUES ('all', '', '2026-03-03', 100, 100), ('all', '', '2026-03-04', 2, 1), ('all', '', '2026-03-10', 1, -2),
                       ('plan', 'starter', '2026-03-10', 50, 50)""");
        put(
                "INSERT INTO agent_deployments (agent_id, deployed) VALUES (?, 5), (?, 7)",
                agent(1).value(),
                agent(2).value());
        put(
                "INSERT INTO agent_deployment_days (day, agent_id, change) VALUES ('2026-03-03', ?, 9), ('2026-03-04', ?, 4), ('2026-03-09', ?, -1)",
                agent(1).value(),
                agent(1).value(),
                agent(2).value());

        Readings readings = usage.readings(WEEK);

        assertThat(readings.now()).isEqualTo(new Stocks(12, 8, 12));
        assertThat(readings.before()).isEqualTo(new Stocks(9, 9, 9));
    }

    @Test
    void reads_the_days_of_the_period_and_of_the_one_before() {
        day("2026-02-24", 99);
        day("2026-02-25", 10);
        day("2026-03-03", 20);
        day("2026-03-10", 30);
        day("2026-03-11", 99);

        assertThat(usage.readings(WEEK).days())
                .containsExactlyInAnyOrder(
                        expected("2026-02-25", 10), expected("2026-03-03", 20), expected("2026-03-10", 30));
    }

    @Test
    void takes_percentiles_that_are_kept_and_merges_those_that_are_not() {
        sketch("2026-02-25", 100);
        sketch("2026-03-03", 100);
        sketch("2026-03-04", 700);
        period(7, "2026-03-10", "612.34");

        assertThat(usage.readings(WEEK).p95()).contains(new BigDecimal("612.34"));
        assertThat(usage.readings(WEEK).p95Before())
                .hasValueSatisfying(p95 -> assertThat(p95).isBetween(new BigDecimal("99"), new BigDecimal("101")));
    }

    @Test
    void knows_that_a_period_without_a_request_has_no_percentile() {
        sketch("2026-03-04", 700);
        period(7, "2026-03-10", null);
        period(30, "2026-03-10", "5.00");

        assertThat(usage.readings(WEEK).p95()).isEmpty();
    }

    @Test
    void lists_the_busiest_tenants_of_that_many_days_in_their_places() {
        store.facts().tenant(ACME, SAO_PAULO);
        store.facts().tenant(RIVAL, SAO_PAULO);
        top(7, 2, ACME.id().value(), 10, 9);
        top(7, 1, RIVAL.id().value(), 40, 40);
        top(30, 1, ACME.id().value(), 99, 99);

        assertThat(usage.readings(WEEK).tenants())
                .containsExactly(
                        new TenantRequests(RIVAL.id(), RIVAL.name(), new Requests(40, 40)),
                        new TenantRequests(ACME.id(), ACME.name(), new Requests(10, 9)));
    }

    @Test
    void adds_up_every_agent_of_the_catalogue_used_or_not() {
        store.facts().subnucleo(id(1), "Núcleo");
        store.facts().agent(agent(1), "Aurora", "Vendas", id(1));
        store.facts().agent(agent(2), "Boreal", "Saúde", id(1));
        put("INSERT INTO agent_deployments (agent_id, deployed) VALUES (?, 5)", agent(1).value());
        agentDay("2026-03-03", 1, 99);
        agentDay("2026-03-04", 1, 3);
        agentDay("2026-03-10", 1, 4);
        agentDay("2026-03-10", 3, 50);

        assertThat(usage.agents(WEEK))
                .containsExactlyInAnyOrder(
                        new PlatformAgent(agent(1), "Aurora", "Vendas", 5, new Requests(7, 5)),
                        new PlatformAgent(agent(2), "Boreal", "Saúde", 0, Requests.NONE));
    }

    private void day(String date, long requests) {
        put("""
                INSERT INTO platform_usage_daily (usage_date, total_requests, successful_requests, failed_requests,
                    response_time_sum_ms, total_tokens_used, total_cost_usd, active_tenants)
                VALUES (?, ?, ?, 1, 500, 70, 0, 3)""", LocalDate.parse(date), requests, requests - 1);
    }

    private static PlatformDay expected(String date, long requests) {
        return new PlatformDay(LocalDate.parse(date), new UsageTotals(requests, requests - 1, 1, 500, 70), 3);
    }

    private void sketch(String date, int milliseconds) {
        var sketch = new LatencySketch();
        sketch.add(milliseconds, 20);
        put(
                "INSERT INTO platform_usage_sketches (usage_date, sketch) VALUES (?, ?)",
                LocalDate.parse(date),
                sketch.encoded());
    }

    private void period(int days, String last, @Nullable String p95) {
        put(
                "INSERT INTO platform_usage_periods (days, last_day, p95_response_time_ms) VALUES (?, ?, CAST(? AS numeric))",
                days,
                LocalDate.parse(last),
                p95);
    }

    private void top(int days, int place, Object tenant, long total, long successful) {
        put("""
                INSERT INTO platform_top_tenants (days, place, last_day, tenant_id, total_requests, successful_requests)
                VALUES (?, ?, '2026-03-10', ?, ?, ?)""", days, place, tenant, total, successful);
    }

    private void agentDay(String date, int number, long total) {
        put(
                "INSERT INTO platform_agent_daily (usage_date, agent_id, total_requests, successful_requests) VALUES (?, ?, ?, ?)",
                LocalDate.parse(date),
                agent(number).value(),
                total,
                total - 1);
    }

    private void put(String statement, @Nullable Object... values) {
        owner.useHandle(handle -> handle.execute(statement, values));
    }
}
