package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events over HTTP: what counts, what does not and why, and where it shows. */
class IngestIT {

    private static final String PATH = "/ingest/agent-requests";

    private final MeteredTenant tenant = MeteredTenant.onboard();

    @AfterAll
    static void settle() {
        MeteredTenant.rolled();
    }

    @Test
    void takes_good_events_in_once() {
        ObjectNode one = tenant.event();
        ObjectNode two = tenant.event().put("cost_usd", 1);

        assertReceipt(report(one, two), 2, 0);
        assertReceipt(report(two, one, tenant.event()), 1, 2);
        assertThat(tenant.stored()).isEqualTo(3);
    }

    @Test
    void counts_what_became_of_events() {
        double accepted = counted("accepted");
        double duplicate = counted("duplicate");
        double quarantined = counted("quarantined");
        double rejected = counted("rejected");
        double late = Metric.of("painel_ingest_late_events_total");
        ObjectNode one = tenant.event();
        Instant dayBefore = Instant.now().minus(Duration.ofHours(24));

        report(
                one,
                one,
                with(event -> event.put("occurred_at", dayBefore.toString())),
                tenant.event().put("status", "ok"));
        report(one.deepCopy().put("tokens_used", 31));

        assertThat(counted("accepted") - accepted).isEqualTo(2);
        assertThat(counted("duplicate") - duplicate).isEqualTo(1);
        assertThat(counted("quarantined") - quarantined).isEqualTo(1);
        assertThat(counted("rejected") - rejected).isEqualTo(1);
        assertThat(Metric.of("painel_ingest_late_events_total") - late).isEqualTo(1);
    }

    @Test
    void tells_how_long_events_wait_and_how_far_partitions_reach() {
        Eventually.within(
                Duration.ofSeconds(40),
                () -> assertThat(Metric.of("painel_metering_partitions_ahead")).isBetween(6.0, 8.0));
        assertThat(Metric.of("painel_metering_lag_seconds")).isBetween(0.0, 60.0);
    }

    @Test
    void shows_what_was_taken_in() {
        ObjectNode failed = tenant.event().put("status", "error").put("response_time_ms", 380);
        ObjectNode withoutAgent = tenant.event();
        withoutAgent.remove("agent_id");
        report(tenant.event(), failed, withoutAgent);

        Eventually.within(Duration.ofSeconds(40), () -> {
            JsonNode usage = Http.get(
                            "/tenant/usage?period=7d&tenant_id=" + tenant.id(),
                            Service.running().token(INTERNAL_ADMIN))
                    .json();
            assertThat(usage.at("/summary/total_requests").asInt()).isEqualTo(3);
            assertThat(usage.at("/summary/failed_requests").asInt()).isEqualTo(1);
            assertThat(usage.at("/summary/total_tokens_used").asInt()).isEqualTo(90);
            assertThat(usage.at("/daily_data")).hasSize(7);
            assertThat(usage.at("/by_agent/0/total_requests").asInt()).isEqualTo(2);
        });
    }

    @Test
    void judges_each_event_alone() {
        Answer answer = report(
                tenant.event(),
                with(event -> event.put("tenant_id", UUID.randomUUID().toString())),
                with(event -> event.put("agent_id", UUID.randomUUID().toString())),
                with(event ->
                        event.put("occurred_at", Instant.now().plusSeconds(301).toString())),
                with(event -> event.put(
                        "occurred_at",
                        Instant.now().minus(Duration.ofDays(35)).minusSeconds(1).toString())),
                with(event -> event.put("status", "ok")),
                with(event -> event.put("response_time_ms", -1)),
                with(event -> event.put("tokens_used", -1)),
                with(event -> event.put("cost_usd", -0.01)),
                tenant.event());

        assertReceipt(
                answer,
                2,
                0,
                "1 UNKNOWN_TENANT",
                "2 UNKNOWN_AGENT",
                "3 IN_THE_FUTURE",
                "4 TOO_OLD",
                "5 INVALID_STATUS",
                "6 NEGATIVE_NUMBER",
                "7 NEGATIVE_NUMBER",
                "8 NEGATIVE_NUMBER");
    }

    @Test
    void rejects_what_is_no_event() {
        ArrayNode events = Http.JSON.createArrayNode();
        events.add(1).add("event").addNull().add(Http.JSON.createArrayNode()).add(Http.JSON.createObjectNode());
        events.add(with(event -> event.put("surprise", 1)));
        events.add(with(event -> event.put("response_time_ms", "120")));
        events.add(with(event -> event.put("response_time_ms", 1.5)));
        events.add(with(event -> event.put("response_time_ms", 99_999_999_999L)));
        events.add(with(event -> event.put("event_id", "1-1-1-1-1")));
        events.add(with(event -> event.put("occurred_at", "yesterday")));
        events.add(with(event -> event.put("occurred_at", "2026-11-25T12:00:00")));
        events.add(with(event -> event.put("cost_usd", 0.0000001)));
        events.add(with(event -> event.put("cost_usd", 1000.01)));
        events.add(with(event -> event.remove("event_id")));
        events.add(tenant.event());

        JsonNode receipt = send(events).json();

        assertThat(receipt.path("accepted").asInt()).isEqualTo(1);
        assertThat(receipt.path("rejected").findValuesAsText("code"))
                .containsExactlyElementsOf(Collections.nCopies(events.size() - 1, "INVALID_EVENT"));
    }

    @ParameterizedTest
    @CsvSource({"suspended", "inactive"})
    void takes_nothing_of_a_tenant_that_is_not_active(String status) {
        tenant.set(status);

        assertReceipt(report(tenant.event()), 0, 0, "0 TENANT_NOT_ACTIVE");
    }

    @Test
    void keeps_an_event_that_says_something_else_under_the_same_id_aside() {
        ObjectNode event = tenant.event();
        assertReceipt(report(event), 1, 0);

        assertReceipt(report(event.deepCopy().put("tokens_used", 31)), 0, 0, "0 PAYLOAD_MISMATCH");
        assertThat(tenant.stored()).isEqualTo(1);
        assertThat(tenant.setAside()).isEqualTo(1);
    }

    @Test
    void unpacks_what_is_packed() throws IOException {
        byte[] body = body(Http.JSON.createArrayNode().add(tenant.event()));

        assertReceipt(post(packed(body), Map.of("Content-Encoding", "gzip")), 1, 0);
        assertThat(post(body, Map.of("Content-Encoding", "gzip")).status()).isEqualTo(400);
        assertThat(post(body, Map.of("Content-Encoding", "br")).status()).isEqualTo(415);
        byte[] bomb = packed(("{\"events\":[" + " ".repeat(64 << 20) + "]}").getBytes(StandardCharsets.UTF_8));
        assertThat(post(bomb, Map.of("Content-Encoding", "gzip")).status()).isBetween(400, 413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                       | events",
                "{\"events\":null}        | events",
                "{\"events\":[]}          | events",
                "{\"events\":{}}          | events",
                "{\"events\":[],\"x\":1}  | x",
                "[]                       | body",
                "{\"events\":[            | events",
                "{                        | body"
            })
    void refuses_a_batch_that_is_none_and_names_the_field(String body, String field) {
        Answer answer = post(body.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void refuses_more_than_a_thousand_events_and_takes_a_thousand() {
        ArrayNode events = Http.JSON.createArrayNode();
        for (int i = 0; i < 1_000; i++) events.add(tenant.event());

        assertReceipt(send(events), 1_000, 0);
        assertThat(send(events.add(tenant.event())).status()).isEqualTo(400);
        assertThat(tenant.stored()).isEqualTo(1_000);
    }

    @Test
    void takes_nothing_from_people() {
        byte[] body = body(Http.JSON.createArrayNode().add(tenant.event()));
        for (Visitor visitor : Visitor.ROLES) {
            Map<String, String> headers = new HashMap<>(visitor.headers().get());
            headers.put("Content-Type", "application/json");

            assertThat(Http.post(PATH, headers, body).status()).isEqualTo(403);
        }
        assertThat(tenant.stored()).isZero();
    }

    private static double counted(String result) {
        return Metric.of("painel_ingest_events_total{mp_scope=\"application\",result=\"" + result + "\"");
    }

    private ObjectNode with(Consumer<ObjectNode> change) {
        ObjectNode event = tenant.event();
        change.accept(event);
        return event;
    }

    private static Answer report(ObjectNode... events) {
        return send(Http.JSON.createArrayNode().addAll(List.of(events)));
    }

    private static Answer send(ArrayNode events) {
        return post(body(events), Map.of());
    }

    private static byte[] body(ArrayNode events) {
        return Http.JSON.createObjectNode().set("events", events).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Answer post(byte[] body, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().issuer().machineToken());
        headers.put("Content-Type", "application/json");
        return Http.post(PATH, headers, body);
    }

    private static byte[] packed(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private static void assertReceipt(Answer answer, int accepted, int duplicates, String... rejected) {
        assertThat(answer.status()).isEqualTo(202);
        JsonNode receipt = answer.json();
        assertThat(receipt.path("accepted").asInt()).isEqualTo(accepted);
        assertThat(receipt.path("duplicates").asInt()).isEqualTo(duplicates);
        assertThat(receipt.path("rejected")
                        .valueStream()
                        .map(one -> one.path("index").asInt() + " "
                                + one.path("code").asText()))
                .containsExactly(rejected);
    }
}
