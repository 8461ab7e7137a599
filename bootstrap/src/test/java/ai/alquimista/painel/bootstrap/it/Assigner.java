package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who gives one tenant agents, and changes them, over HTTP. */
record Assigner(DemoUser user, UUID tenant) {

    static UUID agent(int number) {
        return UUID.fromString("10000000-0000-0000-0000-%012d".formatted(number));
    }

    Answer assign(String body, Map<String, String> more) {
        return Http.post(path(), headers(more), body.getBytes(StandardCharsets.UTF_8));
    }

    Answer assign(UUID agent) {
        return assign("{\"agent_id\": \"" + agent + "\"}", Map.of());
    }

    Answer change(UUID agent, String body, Map<String, String> more) {
        return Http.patch(path() + "/" + agent, headers(more), body);
    }

    Answer change(UUID agent, String body) {
        return change(agent, body, Map.of());
    }

    Answer move(UUID agent, String status) {
        return change(agent, "{\"status\": \"" + status + "\"}");
    }

    JsonNode list() {
        Answer answer = Http.get(path(), Service.running().token(user));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("agents");
    }

    String path() {
        return Manager.TENANTS + "/" + tenant + "/agents";
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
