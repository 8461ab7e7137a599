package ai.alquimista.painel.persistence.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Rows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a tenant in São Paulo on the smallest plan, 10,000 requests a month; an idle one was there before it. */
class TenantQuotasTest {

    private static final Instant NOON = Instant.parse("2026-11-22T15:00:00Z");
    private static final Instant NOVEMBERS_LAST = Instant.parse("2026-12-01T02:59:59Z");
    private static final Instant DECEMBERS_FIRST = Instant.parse("2026-12-01T03:00:00Z");
    private static final int TURNS = 25;
    private static final String USE = """
            INSERT INTO tenant_usage_daily (tenant_id, usage_date, total_requests, successful_requests)
            VALUES (?, CAST(? AS date), ?, ?)
                ON CONFLICT (tenant_id, usage_date, agent_id) DO UPDATE
               SET total_requests = excluded.total_requests, successful_requests = excluded.successful_requests
            """;

    private static final ReadModels MODELS = ReadModels.empty();

    private final UUID idle = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();

    /** With nothing of an earlier test but lines of the audit log, which nobody can take away. */
    @BeforeEach
    void onboard() {
        MODELS.execute("UPDATE plans SET max_requests_per_month = 10000 WHERE code = 'starter'");
        MODELS.execute("DELETE FROM tenant_usage_daily");
        MODELS.execute("DELETE FROM tenants");
        onboard(idle, "11222333000181");
        onboard(tenant, "12345678000195");
    }

    @AfterAll
    static void close() {
        MODELS.close();
    }

    @Test
    void are_noted_whenever_their_state_changes_and_never_else() {
        uses("2026-11-21", 7_999);
        MODELS.keepUp(NOON);
        assertNoted();

        uses("2026-11-22", 1);
        MODELS.keepUp(NOON);
        MODELS.keepUp(NOON);
        assertNoted("ok > warning, 8000 of 10000 (80.00) in 2026-11");

        uses("2026-11-22", 2_001);
        MODELS.keepUp(NOON);
        assertNoted("ok > warning, 8000 of 10000 (80.00) in 2026-11");

        uses("2026-11-20", 1);
        MODELS.keepUp(NOON);
        uses("2026-11-20", 2);
        MODELS.keepUp(NOON);
        uses("2026-11-21", 0);
        MODELS.keepUp(NOON);
        assertNoted(
                "ok > warning, 8000 of 10000 (80.00) in 2026-11",
                "warning > exceeded, 10001 of 10000 (100.01) in 2026-11",
                "exceeded > ok, 2003 of 10000 (20.03) in 2026-11");
    }

    @Test
    void start_unnoted_unless_there_is_something_to_note() {
        uses("2026-11-01", 10_001);

        MODELS.keepUp(NOON);

        assertNoted("ok > exceeded, 10001 of 10000 (100.01) in 2026-11");
        assertThat(texts("SELECT concat_ws(' ', tenant_id, quota_state, quota_limit) FROM tenant_stats"))
                .containsExactlyInAnyOrder(tenant + " exceeded 10000", idle + " ok 10000");
    }

    @Test
    void are_noted_as_a_line_of_the_audit_log_by_nobody() {
        uses("2026-11-01", 10_001);

        MODELS.keepUp(NOON);

        assertThat(texts("""
                SELECT concat_ws('|', event_type, event_category, tenant_id, resource_type, resource_id, action, status,
                                 num_nulls(user_id, user_email, ip_address, user_agent, subject_commitment),
                                 abs(extract(epoch FROM now() - created_at)) < 60)
                  FROM operational_events WHERE tenant_id = '%s'""".formatted(tenant)))
                .containsExactly(
                        "tenant.quota.changed|tenant|" + tenant + "|tenant|" + tenant + "|judgeQuota|success|5|t");
    }

    @Test
    void count_what_is_of_the_tenants_own_month_until_today() {
        uses("2026-10-31", 10_001);
        uses("2026-11-23", 10_001);
        MODELS.keepUp(NOON);
        assertNoted();

        MODELS.keepUp(NOON.plusSeconds(86_400));
        assertNoted("ok > exceeded, 10001 of 10000 (100.01) in 2026-11");
    }

    @Test
    void start_anew_with_the_month() {
        uses("2026-11-22", 9_000);
        MODELS.keepUp(NOON);
        MODELS.keepUp(NOVEMBERS_LAST);
        assertNoted("ok > warning, 9000 of 10000 (90.00) in 2026-11");

        MODELS.keepUp(DECEMBERS_FIRST);
        uses("2026-11-30", 5_000);
        MODELS.keepUp(DECEMBERS_FIRST);
        assertNoted("ok > warning, 9000 of 10000 (90.00) in 2026-11", "warning > ok, 0 of 10000 (0.00) in 2026-12");
    }

    @Test
    void follow_a_change_of_plan_both_ways() {
        uses("2026-11-22", 10_001);
        MODELS.keepUp(NOON);
        MODELS.execute("UPDATE tenants SET plan = 'professional' WHERE id = ?", tenant);
        MODELS.keepUp(NOON);
        MODELS.execute("UPDATE tenants SET plan = 'starter' WHERE id = ?", tenant);
        MODELS.keepUp(NOON);

        assertNoted(
                "ok > exceeded, 10001 of 10000 (100.01) in 2026-11",
                "exceeded > ok, 10001 of 50000 (20.00) in 2026-11",
                "ok > exceeded, 10001 of 10000 (100.01) in 2026-11");
    }

    @Test
    void follow_a_change_of_the_plans_limit_both_ways() {
        uses("2026-11-22", 8_000);
        MODELS.keepUp(NOON);
        MODELS.execute("UPDATE plans SET max_requests_per_month = 10001 WHERE code = 'starter'");
        MODELS.keepUp(NOON);
        MODELS.execute("UPDATE plans SET max_requests_per_month = 7999 WHERE code = 'starter'");
        MODELS.keepUp(NOON);

        assertNoted(
                "ok > warning, 8000 of 10000 (80.00) in 2026-11",
                "warning > ok, 8000 of 10001 (79.99) in 2026-11",
                "ok > exceeded, 8000 of 7999 (100.01) in 2026-11");
    }

    @Test
    void leave_kept_percentiles_as_they_are_when_the_limit_changes() {
        uses("2026-11-22", 8_000);
        MODELS.keepUp(NOON);

        MODELS.execute("UPDATE plans SET max_requests_per_month = 20000 WHERE code = 'starter'");

        assertThat(texts("SELECT percentiles_day FROM tenant_stats")).containsExactly("2026-11-22", "2026-11-22");
    }

    @Test
    void are_judged_first_where_more_than_the_day_changed() {
        MODELS.keepUp(NOON);
        var percentiles = new TenantPercentiles(MODELS.door());

        MODELS.execute("UPDATE tenant_stats SET own_day = own_day + 1");
        uses("2026-11-22", 1);
        assertThat(percentiles.incomplete(1)).containsExactly(new TenantId(tenant));

        MODELS.execute("UPDATE tenant_stats SET percentiles_day = own_day - 1");
        MODELS.execute("UPDATE tenant_stats SET quota_state = 'warning' WHERE tenant_id = ?", tenant);
        assertThat(percentiles.incomplete(1)).containsExactly(new TenantId(tenant));
        assertThat(percentiles.incomplete(2)).containsExactly(new TenantId(tenant), new TenantId(idle));
    }

    @Test
    void are_noted_once_by_two_who_judge_beside_each_other() throws Exception {
        MODELS.keepUp(NOON);
        var percentiles = new TenantPercentiles(MODELS.door());
        var start = new CyclicBarrier(2);
        Callable<Integer> judging = () -> {
            int arrived = start.await();
            percentiles.complete(new TenantId(tenant));
            return arrived;
        };

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int turn = 1; turn <= TURNS; turn++) {
                uses("2026-11-22", turn % 2 == 1 ? 10_001 : 0);
                for (Future<Integer> judged : two.invokeAll(List.of(judging, judging))) judged.get();

                assertThat(noted()).hasSize(turn);
            }
        }
    }

    private static void onboard(UUID id, String cnpj) {
        MODELS.execute(
                "INSERT INTO tenants (id, name, cnpj, segment, plan) VALUES (?, 'Medida', ?, 'Saúde', 'starter')",
                id,
                cnpj);
    }

    /** So many requests on that day, and not those of before. */
    private void uses(String day, int requests) {
        MODELS.execute(USE, tenant, day, requests, requests);
    }

    private void assertNoted(String... lines) {
        assertThat(noted()).containsExactly(lines);
    }

    private List<String> noted() {
        return texts("""
                SELECT format('%s > %s, %s of %s (%s) in %s', details ->> 'before', details ->> 'after', details ->> 'requests',
                              details ->> 'limit', details ->> 'percent', details ->> 'month')
                  FROM operational_events
                 WHERE tenant_id = '""" + tenant + "' ORDER BY created_at");
    }

    private static List<String> texts(String query) {
        return Rows.of(MODELS.database().asOwner(), query);
    }
}
