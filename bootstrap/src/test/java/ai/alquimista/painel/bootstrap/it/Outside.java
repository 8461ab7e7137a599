package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who manages the integrations of a tenant over HTTP; customers those of their own. */
record Outside(DemoUser user, @Nullable UUID tenant) {

    static final String PATH = "/tenant/integrations";

    /** A customer, whose tenant need not be named. */
    static Outside own(DemoUser user) {
        return new Outside(user, null);
    }

    static String url() {
        return Service.running().settings().get(ServiceSettings.OUTSIDE_URL);
    }

    /** The one that is taken there. */
    static String token() {
        return Service.running().settings().get(ServiceSettings.OUTSIDE_TOKEN);
    }

    /** A name that no other integration has. */
    static String name() {
        return "Ensaio " + UUID.randomUUID().toString().substring(0, 8);
    }

    static String body(String name, @Nullable String credential) {
        return "{\"type\":\"crm\",\"name\":\"" + name + "\",\"config\":{\"endpoint\":\"" + url() + "\"}"
                + (credential == null ? "}" : ",\"credential\":\"" + credential + "\"}");
    }

    /** A new one. */
    JsonNode added(String name, @Nullable String credential) {
        Answer answer = post("", body(name, credential), Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Answer post(String below, String body, Map<String, String> more) {
        return Http.post(path(below), headers(more), body.getBytes(StandardCharsets.UTF_8));
    }

    Answer patch(String id, String body, Map<String, String> more) {
        return Http.patch(path("/" + id), headers(more), body);
    }

    Answer delete(String id, Map<String, String> more) {
        return Http.send("DELETE", path("/" + id), headers(more));
    }

    Answer reconnect(String id, String credential) {
        return post("/" + id + "/reconnect", "{\"credential\":\"" + credential + "\"}", Map.of());
    }

    Answer test(String id) {
        return post("/" + id + "/test", "", Map.of());
    }

    /** As the list shows it. */
    JsonNode listed(String id) {
        return Http.get(path(""), headers(Map.of()))
                .json()
                .path("integrations")
                .valueStream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElse(Http.JSON.missingNode());
    }

    private String path(String below) {
        return PATH + below + (tenant == null ? "" : "?tenant_id=" + tenant);
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    /** The secret store's names of all that is kept for a tenant. */
    static List<String> kept(UUID tenant) {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(tenant.toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        return Path.of(Service.running().settings().get("PAINEL_SECRETS_FOLDER"));
    }

    /** The names that a tenant's integrations point to. */
    static List<String> pointedTo(UUID tenant) {
        return OwnerEyes.rows(
                "SELECT credentials_secret_arn FROM tenant_integrations WHERE tenant_id = :tenant"
                        + " AND credentials_secret_arn IS NOT NULL ORDER BY 1",
                Map.of("tenant", tenant),
                (row, context) -> row.getString(1));
    }

    /** The names that are in doubt. */
    static List<String> doubted(UUID tenant) {
        return OwnerEyes.rows(
                "SELECT secret_name FROM credentials_in_doubt WHERE tenant_id = :tenant",
                Map.of("tenant", tenant),
                (row, context) -> row.getString(1));
    }

    /** The types of the log's lines about one integration, in the order of their doing. */
    static List<String> lines(String id) {
        return OwnerEyes.rows(
                "SELECT event_type FROM operational_events WHERE resource_type = 'integration' AND resource_id = :id"
                        + " ORDER BY created_at",
                Map.of("id", id),
                (row, context) -> row.getString(1));
    }
}
