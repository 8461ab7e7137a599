package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One tenant's events that were kept aside, as they are reported, seen and decided on over HTTP. */
record Quarantine(MeteredTenant tenant) {

    static final String LIST = "/internal/ingest/quarantine";
    static final String REPLAYED = "{\"status\":\"replayed\"}";
    static final String DISCARDED = "{\"status\":\"discarded\"}";

    static Answer report(ObjectNode... events) {
        ObjectNode batch = Http.JSON.createObjectNode();
        batch.putArray("events").addAll(List.of(events));
        Answer answer = Http.post(
                "/ingest/agent-requests",
                headers(Service.running().issuer().machineToken()),
                batch.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(202);
        return answer;
    }

    /** The event as somebody else reports it, nothing of it the same. */
    static ObjectNode otherwise(ObjectNode event) {
        return event.deepCopy()
                .put("status", "error")
                .put("response_time_ms", 1_020)
                .put("tokens_used", 500)
                .put("cost_usd", 1);
    }

    /** Reports one event twice, and answers the row of the second report. */
    JsonNode keptAside(ObjectNode event) {
        report(event);
        report(otherwise(event));
        return only("pending");
    }

    JsonNode keptAside() {
        return keptAside(tenant.event());
    }

    JsonNode events(String status) {
        Answer answer = Told.answer(INTERNAL_SUPPORT, LIST + "?status=" + status + "&tenant_id=" + tenant.id());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("events");
    }

    /** The one row of that status. */
    JsonNode only(String status) {
        JsonNode events = events(status);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).path("status").asText()).isEqualTo(status);
        return events.get(0);
    }

    static Answer decide(DemoUser user, JsonNode event, String body) {
        return decide(user, event.path("id").asText(), body);
    }

    static Answer decide(DemoUser user, String id, String body) {
        return Http.patch(LIST + "/" + id, headers(user), body);
    }

    /** How many lines of the log tell of a decision. */
    long decisionsInTheLog() {
        return OwnerEyes.rows(
                        "SELECT count(*) FROM operational_events WHERE tenant_id = :tenant AND event_type LIKE 'quarantine.%'",
                        Map.of("tenant", tenant.id()), (row, context) -> row.getLong(1))
                .getFirst();
    }

    static Map<String, String> headers(DemoUser user) {
        return headers(Service.running().token(user));
    }

    private static Map<String, String> headers(String token) {
        return new HashMap<>(Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
    }
}
