package ai.alquimista.painel.persistence.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is kept is what would be made anew. */
class ReadModelUpkeepTest {

    private static final Instant NOON = Instant.parse("2026-11-22T15:00:00Z");
    private static final ReadModels MODELS = ReadModels.ofDemonstration(NOON);

    @AfterAll
    static void close() {
        MODELS.close();
    }

    @Test
    void keeps_what_a_rebuild_makes_through_every_kind_of_change_and_over_midnights() {
        MODELS.keepUp(NOON);
        assertThat(MODELS.kept()).doesNotContainValue(List.of());
        assertKeptIsRebuilt(NOON);

        change();
        MODELS.keepUp(NOON);
        assertKeptIsRebuilt(NOON);

        for (Duration later :
                new Duration[] {Duration.ofHours(10), Duration.ofHours(14), Duration.ofDays(40), Duration.ofDays(200)
                }) {
            MODELS.keepUp(NOON.plus(later));
            assertKeptIsRebuilt(NOON.plus(later));
        }
    }

    @Test
    void does_not_work_beside_another_process() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Thread other = Thread.ofVirtual()
                .start(() -> MODELS.door().alone("painel.read-model-upkeep", () -> {
                    inside.countDown();
                    await(done);
                }));
        await(inside);

        assertThat(new ReadModelUpkeep(MODELS.door(), Clock.systemUTC()).keepUpFigures())
                .isFalse();

        done.countDown();
        other.join();
    }

    private static void assertKeptIsRebuilt(Instant now) {
        Map<String, List<String>> kept = MODELS.kept();
        MODELS.rebuild(now);
        Map<String, List<String>> rebuilt = MODELS.kept();
        kept.forEach((table, rows) ->
                assertThat(rebuilt.get(table)).as(table + " at " + now).isEqualTo(rows));
    }

    private static void change() {
        MODELS.execute(
                "UPDATE tenants SET plan = 'enterprise', segment = 'Outros' WHERE status = 'active' AND plan = 'starter'");
        MODELS.execute("UPDATE tenants SET status = 'suspended' WHERE cnpj > '5' AND status = 'active'");
        MODELS.execute("UPDATE tenant_users SET status = 'inactive' WHERE email LIKE '%a%'");
        MODELS.execute("DELETE FROM tenant_users WHERE email LIKE '%e%'");
        MODELS.execute("UPDATE tenant_agents SET status = 'inactive', deactivated_at = now() WHERE status = 'active'"
                + " AND agent_id = '10000000-0000-0000-0000-000000000001'");
        MODELS.execute(
                "UPDATE tenant_agents SET status = 'suspended' WHERE agent_id = '10000000-0000-0000-0000-000000000002'");
        MODELS.execute("DELETE FROM tenant_agents WHERE agent_id = '10000000-0000-0000-0000-000000000003'");
        MODELS.execute("UPDATE tenant_integrations SET status = 'error' WHERE type = 'email'");
        MODELS.execute("DELETE FROM tenant_integrations WHERE type = 'whatsapp'");
        MODELS.execute("UPDATE incidents SET status = 'resolved', resolved_at = now() WHERE severity = 'critical'");
        MODELS.execute("DELETE FROM incidents WHERE severity = 'info'");
        MODELS.execute(
                "UPDATE tenant_usage_daily SET total_requests = total_requests + 7, failed_requests = failed_requests + 7"
                        + " WHERE usage_date > DATE '2026-11-10'");
        MODELS.execute("DELETE FROM tenant_usage_daily WHERE usage_date = DATE '2026-11-05'");
        MODELS.execute("DELETE FROM tenant_usage_sketches WHERE usage_date = DATE '2026-11-05'");
        MODELS.execute("INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)"
                + " SELECT tenant_id, effective_at + interval '1 hour', 'professional', segment, 'active', mrr + 1"
                + " FROM tenant_plan_history");
        MODELS.execute("DELETE FROM tenant_plan_history WHERE status = 'suspended'");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
