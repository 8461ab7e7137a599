package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One tenant in detail is what the base tables say, and whoever looked at it stands in the log. */
class InternalDetailIT {

    private static final String READ = "tenant.data.read";
    private static final String SOME =
            "SELECT id FROM (SELECT DISTINCT ON (status, plan) id FROM tenants ORDER BY status, plan, created_at) t";

    static Stream<UUID> tenants() {
        return Stream.concat(
                Stream.of(FIRST_TENANT, SECOND_TENANT, OwnerEyes.motley()),
                OwnerEyes.rows(SOME, Map.of(), (row, context) -> row.getObject(1, UUID.class)).stream());
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void shows_what_the_tables_hold(UUID tenant) {
        reads(INTERNAL_SUPPORT, tenant, "", (answer, day) -> {
            Latency latency = Latency.during(tenant, day, 30);
            for (JsonNode agent : answer.path("agents")) {
                JsonNode p95 = ((ObjectNode) agent.path("usage_last_30_days")).remove("p95_response_time_ms");
                latency.of(UUID.fromString(agent.path("id").asText()))
                        .isShownAs(p95.isNull() ? null : p95.decimalValue().setScale(2));
            }
            assertThat(Told.of(answer))
                    .isEqualTo(Told.bySql(DetailTables.DETAIL, Map.of("tenant", tenant, "day", day)));
        });
    }

    @ParameterizedTest
    @MethodSource("tenants")
    void shows_how_agents_are_set_up_without_their_secrets(UUID tenant) {
        reads(INTERNAL_ADMIN, tenant, "/agents", (answer, day) -> {
            assertThat(answer.toString()).doesNotContain("demo-");
            assertThat(Told.of(answer))
                    .isEqualTo(Told.bySql(DetailTables.AGENTS, Map.of("tenant", tenant, "day", day)));
        });
    }

    @Test
    void lets_no_secret_through_whatever_its_shape() {
        String agent = "10000000-0000-0000-0000-00000000fffe";
        OwnerEyes.write("INSERT INTO agents (id, name, display_name) VALUES ('" + agent + "', 'leaky', 'Leaky')");
        try {
            OwnerEyes.write("INSERT INTO tenant_agents (tenant_id, agent_id, status, activated_at, config) VALUES ('"
                    + SECOND_TENANT
                    + "', '" + agent + "', 'suspended', now(), '{\"crm\": [{\"clientSecret\": \"hunter2\"},"
                    + " {\"name\": \"X-Api-Key\", \"value\": \"hunter2\"}], \"url\": \"https://a:hunter2@b\","
                    + " \"tom\": \"cordial\", \"prompt\": \"Authorization: Bearer hunter2\"}')");
            JsonNode shown = Told.answer(INTERNAL_SUPPORT, path(SECOND_TENANT) + "/agents")
                    .json();

            assertThat(shown.toString()).doesNotContain("hunter2");
            assertThat(shown.at("/agents/0/config").toString())
                    .isEqualTo("{\"crm\":[{\"clientSecret\":\"***\"},{\"name\":\"X-Api-Key\",\"value\":\"***\"}],"
                            + "\"tom\":\"cordial\",\"url\":\"***\",\"prompt\":\"***\"}");
        } finally {
            OwnerEyes.write("DELETE FROM tenant_agents WHERE agent_id = '" + agent + "'");
            OwnerEyes.write("DELETE FROM agents WHERE id = '" + agent + "'");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GET_INTERNAL_TENANT", "LIST_INTERNAL_TENANT_AGENTS"})
    void notes_every_look_even_one_that_finds_nothing_new(Operation operation) {
        String path = Routes.path(operation.path());
        String token = Service.running().token(INTERNAL_SUPPORT);
        int before = AuditLine.all(READ, INTERNAL_SUPPORT).size();

        Answer first = Http.get(path, token);
        Answer second =
                Http.get(path, Map.of("Authorization", "Bearer " + token, "If-None-Match", first.header("ETag")));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(304);
        List<AuditLine> noted =
                AuditLine.all(READ, INTERNAL_SUPPORT).stream().skip(before).toList();
        assertThat(noted).hasSize(2).allSatisfy(line -> {
            assertThat(line.tenant()).isEqualTo(FIRST_TENANT.toString());
            assertThat(line.action()).isEqualTo(operation.id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/agents"})
    void of_an_unknown_tenant_is_not_found_and_not_noted(String part) {
        int before = AuditLine.all(READ, INTERNAL_ADMIN).size();
        Answer answer = Told.answer(INTERNAL_ADMIN, path(new UUID(7, 7)) + part);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asText()).isEqualTo("NOT_FOUND");
        assertThat(AuditLine.all(READ, INTERNAL_ADMIN)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "550e8400-e29b-41d4-a716-44665544000",
                "550e8400e29b41d4a716446655440001",
                "550e8400-e29b-41d4-a716-44665544000g",
                "550e8400-e29b-41d4-a716-446655440001%20",
                "1-1-1-1-1",
                "null"
            })
    void of_what_is_no_id_is_refused_by_name(String id) {
        for (String part : List.of("", "/agents")) {
            Answer answer = Told.answer(INTERNAL_ADMIN, "/internal/tenants/" + id + part);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("id");
        }
    }

    @Test
    void takes_no_parameters() {
        assertThat(Told.answer(INTERNAL_ADMIN, path(FIRST_TENANT) + "?tenant_id=" + SECOND_TENANT)
                        .status())
                .isEqualTo(400);
        assertThat(Told.answer(INTERNAL_ADMIN, path(FIRST_TENANT) + "/agents?status=all")
                        .status())
                .isEqualTo(400);
    }

    /** On the tenant's day for which it was given; asks again if midnight came between. */
    private static void reads(DemoUser user, UUID tenant, String part, BiConsumer<JsonNode, LocalDate> look) {
        LocalDate day = OwnerEyes.today(tenant);
        Answer answer = Told.answer(user, path(tenant) + part);
        assertThat(answer.status()).isEqualTo(200);
        if (OwnerEyes.today(tenant).equals(day)) look.accept(answer.json(), day);
        else reads(user, tenant, part, look);
    }

    private static String path(UUID tenant) {
        return "/internal/tenants/" + tenant;
    }
}
