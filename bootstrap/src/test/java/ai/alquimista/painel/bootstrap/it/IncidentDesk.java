package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Somebody who works on incidents over HTTP, by the tenant's routes or by ours. */
record IncidentDesk(DemoUser user, String path) {

    static final String NEW = "{\"title\":\"O'Brien parou\",\"description\":\"Desde cedo\",\"severity\":\"error\"}";
    static final String RESOLVED = "{\"status\":\"resolved\"}";
    static final String COMMENT = "{\"text\":\"Aguardando o fornecedor.\"}";

    static IncidentDesk ofTenant(DemoUser user) {
        return new IncidentDesk(user, "/tenant/incidents");
    }

    static IncidentDesk ofOurs(DemoUser user) {
        return new IncidentDesk(user, "/internal/incidents");
    }

    /** A new one of that tenant, as our own people write it. */
    static String newFor(Object tenant) {
        return "{\"tenant_id\":\"" + tenant + "\"," + NEW.substring(1);
    }

    static String status(String status) {
        return "{\"status\":\"" + status + "\"}";
    }

    Answer open(String body) {
        return open(body, Map.of());
    }

    Answer open(String body, Map<String, String> more) {
        return post("", body, more);
    }

    /** The id of a new one. */
    String opened(String body) {
        Answer answer = open(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    Answer find(String id) {
        return Http.get(path + "/" + id, Service.running().token(user));
    }

    JsonNode found(String id) {
        Answer answer = find(id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Answer change(String id, String body) {
        return change(id, body, Map.of());
    }

    Answer change(String id, String body, Map<String, String> more) {
        return Http.patch(path + "/" + id, headers(more), body);
    }

    Answer comment(String id, String body) {
        return comment(id, body, Map.of());
    }

    Answer comment(String id, String body, Map<String, String> more) {
        return post("/" + id + "/comments", body, more);
    }

    Answer list(String query) {
        return Http.get(path + query, Service.running().token(user));
    }

    private Answer post(String end, String body, Map<String, String> more) {
        return Http.post(path + end, headers(more), body.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
