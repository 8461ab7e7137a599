package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody who gives orders over HTTP, and looks what comes of them. */
record Commander(DemoUser user) {

    static final String COMMANDS = "/internal/operations/commands";
    static final String TYPES = "/internal/operations/command-types";
    static final String HEALTH_CHECK = "{\"command_type\":\"HEALTH_CHECK\",\"parameters\":{\"targets\":[\"redis\"]}}";

    private static final Set<String> ENDS = Set.of("SUCCESS", "ERROR", "CANCELLED");
    private static final Duration CARRIED_OUT = Duration.ofSeconds(20);

    Answer get(String path) {
        return Http.get(path, Service.running().token(user));
    }

    Answer submit(String body) {
        return submit(body, Map.of());
    }

    Answer submit(String body, Map<String, String> more) {
        return Http.post(COMMANDS, headers(more), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Cancels, retries or releases. */
    Answer move(String id, String how) {
        return move(id, how, Map.of());
    }

    Answer move(String id, String how, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        return Http.send("POST", COMMANDS + "/" + id + "/" + how, headers);
    }

    Answer pause(String type, boolean paused) {
        return Http.patch(TYPES + "/" + type, headers(Map.of()), "{\"paused\":" + paused + "}");
    }

    /** The id of a new command. */
    String given(String body) {
        return given(submit(body));
    }

    static String given(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("command_id").asText();
    }

    JsonNode find(String id) {
        Answer answer = get(COMMANDS + "/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The command once it is at its end. */
    JsonNode ended(String id) {
        Eventually.within(
                CARRIED_OUT,
                () -> assertThat(find(id).path("status").asText()).as(id).isIn(ENDS));
        return find(id);
    }

    /** Gives an order and waits until it is carried out, well. */
    JsonNode succeeds(String body) {
        JsonNode command = ended(given(body));
        assertThat(command.path("status").asText()).as(command.toString()).isEqualTo("SUCCESS");
        return command;
    }

    /** An order on a tenant's things. */
    static String order(String type, UUID tenant, String parameters) {
        return "{\"command_type\":\"%s\",\"tenant_id\":\"%s\",\"parameters\":%s,\"reason\":\"Ensaio\"}"
                .formatted(type, tenant, parameters);
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
