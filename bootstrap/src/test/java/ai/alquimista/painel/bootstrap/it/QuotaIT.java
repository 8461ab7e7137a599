package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A tenant that comes near its plan's limit and passes it sees so, and the audit log has it. */
class QuotaIT {

    /** A round of the upkeep, and an answer from before it. */
    private static final Duration NOTED = Duration.ofSeconds(40);

    private static final String LINES = """
            SELECT format('%s > %s at %s of %s', details ->> 'before', details ->> 'after', details ->> 'requests',
                          details ->> 'limit')
              FROM operational_events
             WHERE tenant_id = :tenant AND event_type = 'tenant.quota.changed' AND event_category = 'tenant'
             ORDER BY created_at
            """;

    private final MeteredTenant tenant = MeteredTenant.onboard();

    @AfterAll
    static void settle() {
        MeteredTenant.rolled();
    }

    @Test
    void warns_from_eighty_percent_of_the_limit_and_tells_when_it_is_exceeded() {
        used(7_999);
        Eventually.within(NOTED, () -> assertQuota("79.99", "ok"));

        report(1);
        Eventually.within(NOTED, () -> {
            assertQuota("80.00", "warning");
            assertThat(noted()).containsExactly("ok > warning at 8000 of 10000");
        });

        report(1_000);
        report(1_000);
        report(1);
        Eventually.within(NOTED, () -> {
            assertQuota("100.01", "exceeded");
            assertThat(noted())
                    .containsExactly("ok > warning at 8000 of 10000", "warning > exceeded at 10001 of 10000");
        });
    }

    /** Today, before the first event. */
    private void used(int requests) {
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO alquimista_platform.tenant_usage_daily (tenant_id, usage_date, total_requests,
                                                                            successful_requests)
                        VALUES (:tenant, :day, :requests, :requests)
                        """)
                        .bind("tenant", tenant.id())
                        .bind("day", OwnerEyes.today(tenant.id()))
                        .bind("requests", requests)
                        .execute());
    }

    private void report(int requests) {
        ArrayNode events = Http.JSON.createArrayNode();
        for (int i = 0; i < requests; i++) events.add(tenant.event());
        byte[] body =
                Http.JSON.createObjectNode().set("events", events).toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + Service.running().issuer().machineToken(),
                "Content-Type",
                "application/json");

        assertThat(Http.post("/ingest/agent-requests", headers, body)
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(requests);
    }

    private void assertQuota(String percent, String state) {
        JsonNode quota = Http.get(
                        "/tenant/me?tenant_id=" + tenant.id(), Service.running().token(INTERNAL_ADMIN))
                .json()
                .path("quota");

        assertThat(quota.path("requests_percent").decimalValue()).isEqualByComparingTo(percent);
        assertThat(quota.path("state").asText()).isEqualTo(state);
    }

    private List<String> noted() {
        return OwnerEyes.rows(LINES, Map.of("tenant", tenant.id()), (row, context) -> row.getString(1));
    }
}
