package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever exports metrics is asked for them, and what the worker grows by is among them. */
final class Watched {

    private Watched() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        Set<String> watched = all.ofKind("ServiceMonitor")
                .filter(monitor -> monitor.text("/spec/endpoints/0/path").equals("/metrics"))
                .flatMap(monitor -> all.ofKind("Service").filter(service -> isOf(monitor, service)))
                .map(Manifest::name)
                .collect(Collectors.toSet());
        found.unlessSame(
                "what is watched",
                watched,
                all.ofKind("Deployment").map(Manifest::name).collect(Collectors.toSet()));
        List<JsonNode> metrics = Manifest.each(
                        all.the("HorizontalPodAutoscaler/painel-worker").at("/spec/metrics"))
                .toList();
        all.ofKind("HorizontalPodAutoscaler")
                .forEach(scaler -> found.unless(
                        Manifest.each(scaler.at("/spec/metrics"))
                                .anyMatch(metric ->
                                        metric.at("/resource/name").asText().equals("cpu")),
                        scaler.id() + " does not grow by work"));
        List<JsonNode> backlog = metrics.stream()
                .map(metric -> metric.path("external"))
                .filter(external -> !external.isMissingNode())
                .toList();
        found.unless(!backlog.isEmpty(), "workers do not grow by what waits");
        backlog.forEach(external -> found.unless(
                Sources.exports(external.at("/metric/name").asText()),
                "nobody exports " + external.at("/metric/name").asText()));
        return found.all();
    }

    private static boolean isOf(Manifest monitor, Manifest service) {
        return monitor.at("/spec/selector/matchLabels").properties().stream()
                        .allMatch(label -> service.label(label.getKey())
                                .equals(label.getValue().asText()))
                && Manifest.each(service.at("/spec/ports"))
                        .anyMatch(port -> port.path("name").equals(monitor.at("/spec/endpoints/0/port")));
    }
}
