package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsIT {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final List<String> RATES = List.of(
            "success_rate",
            "avg_response_time_ms",
            "p50_response_time_ms",
            "p95_response_time_ms",
            "p99_response_time_ms");

    @ParameterizedTest
    @CsvSource({"7d,7", "30d,30", "90d,90"})
    void a_period_has_an_entry_for_each_calendar_day_until_today(String period, int days) {
        LocalDate before = LocalDate.now(ZONE);
        JsonNode answer = get(TENANT_ADMIN, "/tenant/usage?period=" + period);
        List<LocalDate> dates = answer.path("daily_data")
                .valueStream()
                .map(day -> LocalDate.parse(day.path("date").asText()))
                .toList();

        assertThat(answer.path("period").asText()).isEqualTo(period);
        assertThat(dates).hasSize(days).isSorted().doesNotHaveDuplicates();
        assertThat(dates.getLast()).isIn(before, LocalDate.now(ZONE));
        assertThat(dates.getFirst()).isEqualTo(dates.getLast().minusDays(days - 1L));
    }

    @Test
    void a_summary_adds_up_its_days_and_its_agents() {
        JsonNode answer = get(TENANT_ADMIN, "/tenant/usage");
        JsonNode summary = answer.path("summary");
        long total = summary.path("total_requests").asLong();

        assertThat(total).isPositive();
        assertThat(sum(answer.path("daily_data"), "total_requests")).isEqualTo(total);
        // The rest carried no agent.
        assertThat(sum(answer.path("by_agent"), "total_requests")).isPositive().isEqualTo(total - withoutAgent(answer));
        assertThat(summary.path("successful_requests").asLong()
                        + summary.path("failed_requests").asLong())
                .isEqualTo(total);
        for (String rate : RATES)
            assertThat(summary.path(rate).isNumber()).as(rate).isTrue();
        assertThat(summary.path("success_rate").asDouble()).isBetween(0.0, 100.0);
    }

    /** An agent that was assigned and never asked for anything. */
    @Test
    void without_a_request_a_rate_is_null() {
        String agent = "10000000-0000-0000-0000-00000000ffff";
        withOwner("INSERT INTO alquimista_platform.agents (id, name, display_name, segment, category, version, status)"
                + " VALUES ('" + agent + "', 'idle', 'Idle', 'Varejo', 'test', '1.0.0', 'active')");
        try {
            withOwner(
                    "INSERT INTO alquimista_platform.tenant_agents (tenant_id, agent_id, status, config, activated_at)"
                            + " VALUES ('" + FIRST_TENANT + "', '" + agent + "', 'active', '{}', now())");
            JsonNode usage = get(TENANT_ADMIN, "/tenant/usage?agent_id=" + agent);
            JsonNode listed = get(TENANT_ADMIN, "/tenant/agents").at("/agents/0");

            assertThat(usage.at("/summary/total_requests").asLong(-1)).isZero();
            for (String rate : RATES) {
                assertThat(usage.path("summary").get(rate).isNull()).as(rate).isTrue();
                assertThat(usage.path("daily_data").valueStream())
                        .allMatch(day -> day.get(rate).isNull());
            }
            assertThat(listed.path("id").asText()).isEqualTo(agent);
            assertThat(listed.at("/usage_last_30_days/success_rate").isNull()).isTrue();
            assertThat(listed.at("/usage_last_30_days/total_requests").asLong(-1))
                    .isZero();
        } finally {
            withOwner("DELETE FROM alquimista_platform.tenant_agents WHERE agent_id = '" + agent + "'");
            withOwner("DELETE FROM alquimista_platform.agents WHERE id = '" + agent + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tenant/me", "/tenant/agents?status=all", "/tenant/integrations", "/tenant/incidents?limit=100"
            })
    void every_moment_is_told_in_utc(String path) {
        List<String> moments = get(TENANT_ADMIN, path).findValues("created_at").stream()
                .map(JsonNode::asText)
                .toList();

        for (String field : List.of("created_at", "activated_at", "last_sync_at", "resolved_at"))
            for (JsonNode moment : get(TENANT_ADMIN, path).findValues(field)) {
                if (moment.isNull()) continue;
                assertThat(moment.asText()).as(field).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
                assertThat(Instant.parse(moment.asText())).isBefore(Instant.now());
            }
        if (path.equals("/tenant/me")) assertThat(moments).hasSize(1);
    }

    @Test
    void money_has_two_decimals_and_is_a_number() {
        String body =
                Http.get("/tenant/me", Service.running().token(TENANT_ADMIN)).body();

        assertThat(body).contains("\"mrr_estimate\":1500.00").contains("\"plan\":\"professional\"");
        assertThat(body).contains("\"name\":\"Tenant Teste Integração\"").contains("\"cnpj\":\"11.222.333/0001-81\"");
    }

    @Test
    void what_an_integration_last_failed_with_is_for_administrators() {
        JsonNode admin = get(TENANT_ADMIN, "/tenant/integrations").path("integrations");
        JsonNode user = get(TENANT_USER, "/tenant/integrations").path("integrations");

        assertThat(admin.size()).isPositive().isEqualTo(user.size());
        assertThat(admin.valueStream()).allMatch(each -> each.has("last_error"));
        assertThat(user.valueStream()).noneMatch(each -> each.has("last_error"));
        assertThat(admin.toString()).doesNotContainIgnoringCase("secret").doesNotContain("credentials");
    }

    private static long withoutAgent(JsonNode answer) {
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(total_requests), 0)
                          FROM alquimista_platform.tenant_usage_daily
                         WHERE tenant_id = :tenant
                           AND agent_id = '00000000-0000-0000-0000-000000000000'
                           AND usage_date >= :first
                        """)
                        .bind("tenant", FIRST_TENANT)
                        .bind(
                                "first",
                                LocalDate.parse(answer.at("/daily_data/0/date").asText()))
                        .mapTo(Long.class)
                        .one());
    }

    private static long sum(JsonNode rows, String field) {
        return rows.valueStream().mapToLong(row -> row.path(field).asLong()).sum();
    }

    private static JsonNode get(DemoUser user, String path) {
        Http.Answer answer = Http.get(path, Service.running().token(user));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static void withOwner(String sql) {
        Service.running().owner().useHandle(handle -> handle.execute(sql));
        Changes.seen(FIRST_TENANT);
    }
}
