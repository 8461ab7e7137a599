package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that were reported with different contents, seen and decided on over HTTP. */
class QuarantineIT {

    private static final String LIST = "/internal/ingest/quarantine";
    private static final String REPLAYED = "{\"status\":\"replayed\"}";
    private static final String DISCARDED = "{\"status\":\"discarded\"}";
    private static final Duration ROLLED = Duration.ofSeconds(40);

    private final MeteredTenant tenant = MeteredTenant.onboard();

    @AfterAll
    static void settle() {
        MeteredTenant.rolled();
    }

    @Test
    void shows_an_event_beside_what_counts() {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));

        JsonNode shown = only("pending");

        assertThat(shown.path("tenant_id").asText()).isEqualTo(tenant.id().toString());
        assertThat(shown.path("tenant_name").asText()).isEqualTo("Medida");
        assertThat(shown.path("event_id").asText())
                .isEqualTo(event.path("event_id").asText());
        assertThat(shown.path("decided_at").isNull()).isTrue();
        assertThat(shown.path("decided_by").isNull()).isTrue();
        assertThat(shown.at("/counted/tokens_used").asInt()).isEqualTo(30);
        assertThat(shown.at("/reported/tokens_used").asInt()).isEqualTo(500);
        assertThat(shown.at("/reported/status").asText()).isEqualTo("error");
        assertThat(shown.at("/reported/agent_id").asText()).isEqualTo(MeteredTenant.AGENT.toString());
    }

    @Test
    void changes_the_figures_by_exactly_the_difference() {
        ObjectNode event = tenant.event();
        report(event, tenant.event(), tenant.event());
        report(dearer(event));
        assertUsage(3, 0, 90, 120);

        assertThat(decide(INTERNAL_SUPPORT, only("pending"), REPLAYED).status()).isEqualTo(200);

        assertUsage(3, 1, 560, 420);
        assertThat(tenant.stored()).isEqualTo(3);
    }

    @Test
    void leaves_the_figures_alone_where_an_event_is_discarded() {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));
        JsonNode shown = only("pending");

        Answer answer = decide(INTERNAL_ADMIN, shown, DISCARDED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("discarded");
        assertThat(answer.json().at("/counted/tokens_used").asInt()).isEqualTo(30);
        assertUsage(1, 0, 30, 120);
    }

    @Test
    void tells_who_decided_and_notes_it_in_the_log() {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));
        JsonNode shown = only("pending");

        JsonNode decided = decide(INTERNAL_SUPPORT, shown, REPLAYED).json();

        assertThat(decided.at("/decided_by/id").asText())
                .isEqualTo(INTERNAL_SUPPORT.sub().toString());
        assertThat(decided.at("/decided_by/name").asText()).isEqualTo(staffName(INTERNAL_SUPPORT));
        assertThat(decided.path("decided_at").asText()).endsWith("Z");
        assertThat(only("replayed")).isEqualTo(decided);
        assertThat(only("discarded").at("/reported/tokens_used").asInt()).isEqualTo(30);
        assertThat(AuditLine.all("quarantine.replayed", INTERNAL_SUPPORT)).anySatisfy(line -> {
            assertThat(line.tenant()).isEqualTo(tenant.id().toString());
            assertThat(line.action()).isEqualTo("decideInternalQuarantinedEvent");
            assertThat(line.status()).isEqualTo("success");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {REPLAYED, DISCARDED})
    void answers_the_same_when_it_is_asked_again(String decision) {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));
        JsonNode shown = only("pending");
        Answer first = decide(INTERNAL_SUPPORT, shown, decision);

        Answer again = decide(INTERNAL_ADMIN, shown, decision);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(lines(tenant.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {REPLAYED + "|" + DISCARDED, DISCARDED + "|" + REPLAYED})
    void does_not_take_a_decision_back(String made, String wanted) {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));
        JsonNode shown = only("pending");
        decide(INTERNAL_SUPPORT, shown, made);

        assertConflict(decide(INTERNAL_SUPPORT, shown, wanted), "Já foi tomada outra decisão.");
        assertThat(lines(tenant.id())).isEqualTo(1);
    }

    @Test
    void replays_nothing_into_or_out_of_a_sealed_day() {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));
        JsonNode shown = only("pending");
        OwnerEyes.write(
                "INSERT INTO usage_seals (tenant_id, sealed_through) VALUES ('" + tenant.id() + "', CURRENT_DATE + 1)");

        assertConflict(decide(INTERNAL_ADMIN, shown, REPLAYED), "selado");
        assertThat(decide(INTERNAL_ADMIN, shown, DISCARDED).status()).isEqualTo(200);
    }

    @Test
    void holds_later_reports_against_what_counts_then() {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));
        decide(INTERNAL_SUPPORT, only("pending"), REPLAYED);

        assertThat(report(dearer(event)).json().path("duplicates").asInt()).isEqualTo(1);
        assertThat(report(event).json().at("/rejected/0/code").asText()).isEqualTo("PAYLOAD_MISMATCH");
        assertThat(events("pending")).isEmpty();
        report(event.deepCopy().put("tokens_used", 77));
        assertThat(only("pending").at("/counted/tokens_used").asInt()).isEqualTo(500);
    }

    @Test
    void is_for_our_own_people_alone() {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));
        String path = LIST + "/" + only("pending").path("id").asText();
        for (Visitor visitor : Visitor.all()) {
            if (visitor.groups().stream().anyMatch(group -> group.name().startsWith("INTERNAL"))) continue;
            Map<String, String> headers = new HashMap<>(visitor.headers().get());
            headers.put("Content-Type", "application/json");

            assertThat(Http.patch(path, headers, REPLAYED).status())
                    .as(visitor.toString())
                    .isEqualTo(visitor.status());
            assertThat(Http.get(LIST, visitor.headers().get()).status())
                    .as(visitor.toString())
                    .isEqualTo(visitor.status());
        }
        assertThat(events("pending")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                      | status",
                "{\"status\":null}                       | status",
                "{\"status\":\"\"}                       | status",
                "{\"status\":\"pending\"}                | status",
                "{\"status\":\"REPLAYED\"}               | status",
                "{\"status\":1}                          | status",
                "{\"status\":[\"replayed\"]}             | status",
                "{\"status\":\"replayed\",\"x\":1}       | x",
                "{\"status\":\"replayed\",\"status\":\"discarded\"} | body",
                "null                                    | status",
                "[]                                      | body",
                "\"replayed\"                            | body",
                "{                                       | body"
            })
    void refuses_a_body_that_decides_nothing_and_names_the_field(String body, String field) {
        Answer answer = decide(INTERNAL_SUPPORT, UUID.randomUUID().toString(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "abc", "1-1-1-1-1", "%27%20OR%201", "550e8400-e29b-41d4-a716-44665544000g"})
    void refuses_what_is_no_id(String id) {
        Answer answer = decide(INTERNAL_SUPPORT, id, REPLAYED);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("id");
    }

    @Test
    void knows_an_event_by_its_own_id_alone() {
        ObjectNode event = tenant.event();
        report(event);
        report(dearer(event));

        for (String id :
                List.of(UUID.randomUUID().toString(), event.path("event_id").asText())) {
            Answer answer = decide(INTERNAL_SUPPORT, id, REPLAYED);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("detail").asText()).contains("evento");
        }
    }

    @Test
    void refuses_a_parameter_or_a_kind_of_body_that_it_does_not_know() {
        String path = LIST + "/" + UUID.randomUUID();

        assertThat(Http.patch(path + "?tenant_id=" + tenant.id(), json(INTERNAL_ADMIN), REPLAYED)
                        .status())
                .isEqualTo(400);
        Map<String, String> text = json(INTERNAL_ADMIN);
        text.put("Content-Type", "text/plain");
        assertThat(Http.patch(path, text, REPLAYED).status()).isEqualTo(415);
        assertThat(Http.send("PATCH", path, json(INTERNAL_ADMIN)).status()).isEqualTo(400);
        assertThat(Http.send("PATCH", LIST, json(INTERNAL_ADMIN)).status()).isEqualTo(405);
        assertThat(Http.get(path, Service.running().token(INTERNAL_ADMIN)).status())
                .isEqualTo(405);
    }

    @Test
    void is_walked_by_a_cursor_that_opens_for_its_reader_and_filters_alone() {
        ObjectNode event = tenant.event();
        report(event);
        for (int tokens = 100; tokens < 105; tokens++) report(event.deepCopy().put("tokens_used", tokens));
        List<String> whole = Told.texts(events("all"), "id");
        String list = LIST + "?limit=2&status=all&tenant_id=" + tenant.id();
        List<String> walked = new ArrayList<>();
        JsonNode page = get(INTERNAL_SUPPORT, list);
        String cursor = "&cursor=" + page.path("next_cursor").asText();
        while (true) {
            walked.addAll(Told.texts(page.path("events"), "id"));
            assertThat(page.path("total").asLong()).isEqualTo(5);
            if (page.path("next_cursor").isNull()) break;
            page = get(
                    INTERNAL_SUPPORT,
                    list + "&cursor=" + page.path("next_cursor").asText());
        }

        assertThat(walked).hasSize(5).isEqualTo(whole);
        assertCursorRefused(INTERNAL_ADMIN, list + cursor);
        assertCursorRefused(INTERNAL_SUPPORT, list.replace("status=all", "status=pending") + cursor);
        assertCursorRefused(INTERNAL_SUPPORT, LIST + "?status=all" + cursor);
        assertCursorRefused(INTERNAL_SUPPORT, list + "&offset=0" + cursor);
    }

    @Test
    void notes_a_look_at_one_tenants_and_none_at_all_of_them() {
        int before = AuditLine.all("tenant.data.read", INTERNAL_SUPPORT).size();

        get(INTERNAL_SUPPORT, LIST);
        assertThat(AuditLine.all("tenant.data.read", INTERNAL_SUPPORT)).hasSize(before);
        events("all");

        assertThat(AuditLine.all("tenant.data.read", INTERNAL_SUPPORT).stream().skip(before))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.tenant()).isEqualTo(tenant.id().toString());
                    assertThat(line.action()).isEqualTo("listInternalQuarantinedEvents");
                });
        assertThat(Told.answer(INTERNAL_SUPPORT, LIST + "?tenant_id=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    /** Everything about it is other than what counted. */
    private static ObjectNode dearer(ObjectNode event) {
        return event.deepCopy()
                .put("status", "error")
                .put("response_time_ms", 1_020)
                .put("tokens_used", 500)
                .put("cost_usd", 1);
    }

    private void assertUsage(int requests, int failed, int tokens, int averageMs) {
        Eventually.within(ROLLED, () -> {
            JsonNode summary = get(INTERNAL_ADMIN, "/tenant/usage?period=7d&tenant_id=" + tenant.id())
                    .path("summary");
            assertThat(summary.path("total_requests").asInt()).isEqualTo(requests);
            assertThat(summary.path("failed_requests").asInt()).isEqualTo(failed);
            assertThat(summary.path("total_tokens_used").asInt()).isEqualTo(tokens);
            assertThat(summary.path("avg_response_time_ms").asDouble()).isEqualTo(averageMs);
        });
    }

    private JsonNode only(String status) {
        JsonNode events = events(status);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("status").asText()).isEqualTo(status);
        return events.get(0);
    }

    private JsonNode events(String status) {
        return get(INTERNAL_SUPPORT, LIST + "?status=" + status + "&tenant_id=" + tenant.id())
                .path("events");
    }

    private static JsonNode get(DemoUser user, String path) {
        Answer answer = Told.answer(user, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Answer decide(DemoUser user, JsonNode event, String body) {
        return decide(user, event.path("id").asText(), body);
    }

    private static Answer decide(DemoUser user, String id, String body) {
        return Http.patch(LIST + "/" + id, json(user), body);
    }

    private static Map<String, String> json(DemoUser user) {
        return new HashMap<>(
                Map.of("Authorization", "Bearer " + Service.running().token(user), "Content-Type", "application/json"));
    }

    private static Answer report(ObjectNode... events) {
        ArrayNode batch = Http.JSON.createArrayNode().addAll(List.of(events));
        Answer answer = Http.post(
                "/ingest/agent-requests",
                Map.of(
                        "Authorization",
                        "Bearer " + Service.running().issuer().machineToken(),
                        "Content-Type",
                        "application/json"),
                Http.JSON.createObjectNode().set("events", batch).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(202);
        return answer;
    }

    private static long lines(UUID tenant) {
        return OwnerEyes.rows(
                        "SELECT count(*) FROM operational_events WHERE tenant_id = :tenant AND event_type LIKE 'quarantine.%'",
                        Map.of("tenant", tenant), (row, context) -> row.getLong(1))
                .getFirst();
    }

    private static String staffName(DemoUser user) {
        return OwnerEyes.rows(
                        "SELECT full_name FROM staff WHERE cognito_sub = :sub",
                        Map.of("sub", user.sub().toString()),
                        (row, context) -> row.getString(1))
                .getFirst();
    }

    private static void assertConflict(Answer answer, String text) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo("CONFLICT");
        assertThat(answer.json().path("detail").asText()).contains(text);
        Leaks.assertNoneIn(answer.body());
    }

    private static void assertCursorRefused(DemoUser user, String path) {
        Answer answer = Told.answer(user, path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("cursor");
    }
}
