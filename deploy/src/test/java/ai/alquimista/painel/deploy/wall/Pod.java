package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a workload starts.
 *
 * @param owner that starts it
 * @param template with labels and spec
 */
record Pod(Manifest owner, JsonNode template) {

    static Pod of(Manifest owner) {
        String place = switch (owner.kind()) {
            case "CronJob" -> "/spec/jobTemplate/spec/template";
            case "Pod" -> "";
            default -> "/spec/template";
        };
        return new Pod(owner, owner.at(place));
    }

    String id() {
        return owner.id();
    }

    JsonNode labels() {
        return template.at("/metadata/labels");
    }

    /** The role of its process: api, worker, job or migrate. */
    String component() {
        return labels().path("app.kubernetes.io/component").asText("");
    }

    boolean isServer() {
        return owner.kind().equals("Deployment");
    }

    JsonNode spec() {
        return template.path("spec");
    }

    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> Manifest.each(spec().path(list)))
                .toList();
    }

    JsonNode container() {
        return spec().at("/containers/0");
    }

    /** Seconds between the word to end and the end of patience, and what passes before the process hears it. */
    int grace() {
        return spec().path("terminationGracePeriodSeconds").asInt(30);
    }

    int preStop() {
        return container().at("/lifecycle/preStop/sleep/seconds").asInt(0);
    }
}
