package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a process is told by its environment.
 *
 * @param open values that anybody may read
 * @param secret for each variable the secret that its value comes from
 */
record Given(Map<String, String> open, Map<String, String> secret) {

    static Given to(Pod pod, Manifests all) {
        Given given = new Given(new TreeMap<>(), new TreeMap<>());
        for (JsonNode container : pod.containers()) {
            Manifest.each(container.path("envFrom")).forEach(source -> given.addAll(source, all));
            Manifest.each(container.path("env")).forEach(given::add);
        }
        return given;
    }

    private void addAll(JsonNode source, Manifests all) {
        String prefix = source.path("prefix").asText("");
        all.ofKind("ConfigMap")
                .filter(map -> map.name().equals(source.at("/configMapRef/name").asText()))
                .flatMap(map -> map.at("/data").properties().stream())
                .forEach(entry ->
                        open.put(prefix + entry.getKey(), entry.getValue().asText()));
        all.ofKind("ExternalSecret")
                .filter(secret -> secret.text("/spec/target/name")
                        .equals(source.at("/secretRef/name").asText()))
                .flatMap(secret -> Manifest.each(secret.at("/spec/data")))
                .forEach(entry -> secret.put(
                        prefix + entry.path("secretKey").asText(),
                        entry.at("/remoteRef/key").asText()));
    }

    private void add(JsonNode variable) {
        String name = variable.path("name").asText();
        JsonNode reference = variable.at("/valueFrom/secretKeyRef");
        if (reference.isMissingNode()) open.put(name, variable.path("value").asText());
        else secret.put(name, reference.path("name").asText());
    }

    boolean has(String name) {
        return secret.containsKey(name) || !open.getOrDefault(name, "").isBlank();
    }

    /** The secret that a value comes from. */
    Optional<String> from(String name) {
        return Optional.ofNullable(secret.get(name));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(open.get(name));
    }
}
