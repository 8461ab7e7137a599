package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The server is asked where it answers: MicroProfile Health's paths, on its one port. */
final class Probes {

    private static final Map<String, String> PATHS = Map.of(
            "startupProbe", "/health/started",
            "livenessProbe", "/health/live",
            "readinessProbe", "/health/ready");

    /** The slowest start that was seen took 20 s. */
    private static final int START_SECONDS = 60;

    private Probes() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        for (Pod pod : all.pods().stream().filter(Pod::isServer).toList()) {
            PATHS.forEach((probe, path) -> probe(pod, probe, path, all, found));
            JsonNode start = pod.container().path("startupProbe");
            found.unless(
                    start.path("periodSeconds").asInt(10)
                                    * start.path("failureThreshold").asInt(3)
                            >= START_SECONDS,
                    pod.id() + " has no time to start");
        }
        return found.all();
    }

    private static void probe(Pod pod, String probe, String path, Manifests all, Findings found) {
        JsonNode asked = pod.container().path(probe).path("httpGet");
        found.unless(asked.path("path").asText().equals(path), pod.id() + " " + probe + " does not ask " + path);
        JsonNode port = Manifest.each(pod.container().path("ports"))
                .filter(one -> one.path("name").equals(asked.path("port")))
                .findFirst()
                .orElse(asked.path("none"));
        found.unless(
                port.path("containerPort").asText().equals(all.settings().text("/data/PAINEL_HTTP_PORT")),
                pod.id() + " " + probe + " asks another port than the server's");
    }
}
