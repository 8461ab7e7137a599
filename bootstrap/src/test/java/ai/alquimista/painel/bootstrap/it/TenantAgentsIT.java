package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Assigner.agent;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that are given to tenants, set up, suspended and switched off. The tenant's plan allows three at work. */
class TenantAgentsIT {

    private static final int AT_ONCE = 20;
    private static final int LIMIT = 3;

    private final UUID tenant = new Manager(INTERNAL_ADMIN).onboarded("500");
    private final Assigner desk = new Assigner(INTERNAL_ADMIN, tenant);

    @Test
    void are_the_tenants_from_now_on() {
        Answer answer = desk.assign(
                "{\"agent_id\": \"" + agent(1) + "\", \"config\": {\"tom\": \"cordial\", \"temperature\": 0.7}}",
                Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(desk.path() + "/" + agent(1));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().path("status").asText()).isEqualTo("active");
        assertThat(answer.json().path("activated_at").asText()).endsWith("Z");
        assertThat(answer.json().path("config").toString()).isEqualTo("{\"tom\":\"cordial\",\"temperature\":0.7}");
        assertThat(Told.of(desk.list().path(0))).isEqualTo(Told.of(answer.json()));
        assertThat(AuditLine.all("tenant.agent.assigned", INTERNAL_ADMIN)).anySatisfy(line -> {
            assertThat(line.tenant()).isEqualTo(tenant.toString());
            assertThat(line.action()).isEqualTo("assignInternalTenantAgent");
        });
    }

    @Test
    void come_once_for_a_key() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"agent_id\": \"" + agent(1) + "\"}";
        Answer first = desk.assign(body, key);
        desk.move(agent(1), "suspended");
        Answer again = desk.assign(body, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        Answer other = desk.assign("{\"agent_id\": \"" + agent(2) + "\"}", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asText()).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertConflict(desk.assign(agent(1)), "já");
    }

    @Test
    void are_as_many_as_the_plan_allows_though_many_come_at_once() throws Exception {
        List<Integer> told = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int number = 1; number <= AT_ONCE; number++) {
                UUID one = agent(number);
                sent.add(threads.submit(() -> patiently(one)));
            }
            for (Future<Answer> each : sent) told.add(each.get().status());
        }

        assertThat(told.stream().filter(status -> status == 201)).hasSize(LIMIT);
        assertThat(told.stream().filter(status -> status == 409)).hasSize(AT_ONCE - LIMIT);
        assertThat(desk.list()).hasSize(LIMIT);
    }

    private Answer patiently(UUID agent) {
        Answer answer = desk.assign(agent);
        return answer.status() == 503 ? patiently(agent) : answer;
    }

    @Test
    void make_room_for_others_and_come_back_where_there_is_room() {
        for (int number = 1; number <= LIMIT; number++) desk.assign(agent(number));
        assertConflict(desk.assign(agent(4)), "plano");

        assertThat(desk.move(agent(1), "inactive").json().path("deactivated_at").asText())
                .endsWith("Z");
        assertThat(desk.assign(agent(4)).status()).isEqualTo(201);
        assertConflict(desk.move(agent(1), "active"), "plano");
        assertThat(desk.move(agent(4), "suspended").status()).isEqualTo(200);
        assertThat(desk.move(agent(1), "active").json().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void are_set_up_as_a_whole_by_whoever_knows_how_they_are() {
        desk.assign("{\"agent_id\": \"" + agent(1) + "\", \"config\": {\"tom\": \"cordial\"}}", Map.of());
        Answer changed = desk.change(agent(1), "{\"config\": {\"idioma\": \"en\"}}", Manager.ifMatch(1));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().path("config").toString()).isEqualTo("{\"idioma\":\"en\"}");
        Answer stale = desk.change(agent(1), "{\"config\": {}}", Manager.ifMatch(1));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(desk.change(agent(1), "{\"config\": {\"idioma\": \"en\"}}").header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(settingsInTheLog()).containsExactly("idioma, tom");
    }

    @Test
    void are_shown_with_what_they_were_set_up_with_before_there_was_a_list() {
        desk.assign(agent(1));
        OwnerEyes.write(
                "UPDATE tenant_agents SET config = '{\"limite\": 3, \"api_key\": \"hunter2\"}' WHERE tenant_id = '"
                        + tenant + "'");

        JsonNode suspended = desk.move(agent(1), "suspended").json();

        assertThat(suspended.path("config").toString()).isEqualTo("{\"limite\":3,\"api_key\":\"***\"}");
        assertThat(OwnerEyes.rows(
                        "SELECT config ->> 'api_key' FROM tenant_agents WHERE tenant_id = :tenant",
                        Map.of("tenant", tenant),
                        (row, context) -> row.getString(1)))
                .containsExactly("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                        | body",
                "{}                                       | agent_id",
                "{'agent_id':'x'}                         | agent_id",
                "{ID,'status':'active'}                   | status",
                "{ID,'config':{'api_key':'x'}}            | config.api_key",
                "{ID,'config':{'greeting':'Bearer abc'}}  | config.greeting",
                "{ID,'config':{'greeting':'a\\u0000b'}}   | config.greeting",
                "{ID,'config':{'temperature':1e400}}      | config.temperature",
                "{ID,'config':{'tom':{'a':1}}}            | config.tom"
            })
    void are_refused_by_the_field_that_is_wrong(String body, String field) {
        assertInvalid(
                desk.assign(body.replace("ID", "'agent_id':'" + agent(1) + "'").replace('\'', '"'), Map.of()), field);
        assertThat(desk.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                    | body",
                "{'status':null}       | status",
                "{'status':'gone'}     | status",
                "{'version':2}         | version",
                "{'config':{'x':1}}    | config.x"
            })
    void are_not_changed_by_what_is_no_change(String body, String field) {
        desk.assign(agent(1));

        assertInvalid(desk.change(agent(1), body.replace('\'', '"')), field);
        assertInvalid(desk.change(agent(1), "{\"status\":\"inactive\"}", Map.of("If-Match", "1")), "If-Match");
    }

    @Test
    void are_of_the_catalogue_and_on_offer() {
        assertUnprocessable(desk.assign(UUID.randomUUID()), "agent_id");
        UUID old = UUID.randomUUID();
        OwnerEyes.write("INSERT INTO agents (id, name, display_name, status) VALUES ('" + old + "', 'old-" + old
                + "', 'Old', 'deprecated')");
        assertUnprocessable(desk.assign(old), "agent_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "inactive"})
    void go_to_work_for_active_tenants_alone(String status) {
        desk.assign(agent(1));
        desk.move(agent(1), "suspended");
        new Manager(INTERNAL_ADMIN).change(tenant, "{\"status\": \"" + status + "\"}");

        assertUnprocessable(desk.assign(agent(2)), "tenant_id");
        assertUnprocessable(desk.move(agent(1), "active"), "tenant_id");
        assertThat(desk.move(agent(1), "inactive").status()).isEqualTo(200);
    }

    @Test
    void are_not_reached_by_way_of_another_tenant() {
        desk.assign(agent(1));
        Assigner elsewhere = new Assigner(INTERNAL_ADMIN, new Manager(INTERNAL_ADMIN).onboarded("1"));

        Answer foreign = elsewhere.move(agent(1), "suspended");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(desk.list().at("/0/status").asText()).isEqualTo("active");
        assertThat(new Assigner(INTERNAL_ADMIN, UUID.randomUUID())
                        .assign(agent(1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void are_for_managers_alone() {
        desk.assign(agent(1));
        for (DemoUser user : List.of(INTERNAL_SUPPORT, TENANT_ADMIN, TENANT_USER)) {
            Assigner other = new Assigner(user, tenant);
            assertThat(other.assign(agent(2)).status()).isEqualTo(403);
            assertThat(other.move(agent(1), "suspended").status()).isEqualTo(403);
        }
        Map<String, String> nobody = Map.of("Content-Type", "application/json");
        assertThat(Http.post(desk.path(), nobody, "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(401);
        assertThat(Http.patch(desk.path() + "/" + agent(1), nobody, "{}").status())
                .isEqualTo(401);
        assertThat(desk.list()).hasSize(1);
    }

    private List<String> settingsInTheLog() {
        return OwnerEyes.rows("""
                SELECT details ->> 'config.changed' FROM operational_events
                 WHERE tenant_id = :tenant AND event_type = 'tenant.agent.changed' ORDER BY created_at""", Map.of("tenant", tenant), (row, context) -> row.getString(1));
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }

    private static void assertUnprocessable(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    private static void assertConflict(Answer answer, String text) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("detail").asText()).contains(text);
    }
}
