package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever is named is there: selectors find pods, ports are open, and what pods are given exists. */
final class References {

    /** Given by hand before the first rollout. */
    private static final Set<String> BY_HAND = Set.of("ConfigMap/painel-trust");

    private static final List<String> SELECTING = List.of("Service", "PodDisruptionBudget", "Deployment");

    private References() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        List<Pod> pods = all.pods();
        for (Manifest one : all.all()) {
            if (SELECTING.contains(one.kind())) selects(one, pods, found);
            if (one.kind().equals("Service")) ports(one, pods, found);
            if (one.kind().equals("HorizontalPodAutoscaler"))
                found.unless(
                        all.has("Deployment/" + one.text("/spec/scaleTargetRef/name")), one.id() + " scales nothing");
            if (one.kind().equals("ExternalSecret"))
                found.unless(
                        all.has("SecretStore/" + one.text("/spec/secretStoreRef/name")), one.id() + " has no store");
            if (one.kind().equals("Ingress")) backends(one, all, found);
        }
        pods.forEach(pod -> {
            given(pod, all, found);
            Manifest.each(pod.spec().path("topologySpreadConstraints"))
                    .forEach(spread ->
                            found.unless(matches(spread.path("labelSelector"), pod), pod.id() + " spreads other pods"));
        });
        return found.all();
    }

    private static void selects(Manifest one, List<Pod> pods, Findings found) {
        JsonNode selector = one.at("/spec/selector");
        JsonNode labels = one.kind().equals("Service") ? selector : selector.path("matchLabels");
        Set<String> chosen = pods.stream()
                .filter(pod -> holds(labels, pod.labels()))
                .map(Pod::id)
                .collect(Collectors.toSet());
        found.unless(chosen.equals(Set.of("Deployment/" + one.name())), one.id() + " selects " + chosen);
    }

    private static boolean matches(JsonNode selector, Pod pod) {
        return selector.size() == 1 && holds(selector.path("matchLabels"), pod.labels());
    }

    private static boolean holds(JsonNode wanted, JsonNode labels) {
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static void ports(Manifest service, List<Pod> pods, Findings found) {
        Set<String> open = pods.stream()
                .filter(pod -> holds(service.at("/spec/selector"), pod.labels()))
                .flatMap(pod -> Manifest.each(pod.container().path("ports")))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
        Manifest.each(service.at("/spec/ports"))
                .map(port -> port.path("targetPort").asText())
                .forEach(port -> found.unless(open.contains(port), service.id() + " leads to no port " + port));
    }

    private static void backends(Manifest ingress, Manifests all, Findings found) {
        Manifest.each(ingress.at("/spec/rules"))
                .flatMap(rule -> Manifest.each(rule.at("/http/paths")))
                .map(path -> path.at("/backend/service"))
                .forEach(backend -> found.unless(
                        all.ofKind("Service")
                                .filter(service -> service.name()
                                        .equals(backend.path("name").asText()))
                                .flatMap(service -> Manifest.each(service.at("/spec/ports")))
                                .anyMatch(port -> port.path("name").equals(backend.at("/port/name"))),
                        ingress.id() + " leads to no service " + backend));
    }

    /** Each thing that a pod names, as kind and name. */
    static Stream<String> namedBy(Pod pod) {
        JsonNode spec = pod.spec();
        Stream<String> environment = pod.containers().stream()
                .flatMap(container -> Stream.concat(
                        named(container, "envFrom", Map.of("/configMapRef", "ConfigMap", "/secretRef", "Secret")),
                        named(
                                container,
                                "env",
                                Map.of(
                                        "/valueFrom/configMapKeyRef", "ConfigMap",
                                        "/valueFrom/secretKeyRef", "Secret"))));
        Stream<String> own = Stream.of(
                "ServiceAccount/" + spec.path("serviceAccountName").asText(),
                "PriorityClass/" + spec.path("priorityClassName").asText());
        return Stream.concat(
                Stream.concat(own, environment), named(spec, "volumes", Map.of("/configMap", "ConfigMap")));
    }

    private static Stream<String> named(JsonNode node, String list, Map<String, String> kinds) {
        return Manifest.each(node.path(list))
                .flatMap(one -> kinds.entrySet().stream()
                        .filter(kind -> !one.at(kind.getKey()).isMissingNode())
                        .map(kind -> kind.getValue() + "/"
                                + one.at(kind.getKey() + "/name").asText()));
    }

    private static void given(Pod pod, Manifests all, Findings found) {
        Set<String> secrets = all.ofKind("ExternalSecret")
                .map(secret -> "Secret/" + secret.text("/spec/target/name"))
                .collect(Collectors.toSet());
        namedBy(pod)
                .filter(name -> !BY_HAND.contains(name) && !secrets.contains(name) && !all.has(name))
                .forEach(name -> found.unless(false, pod.id() + " is not given " + name));
    }
}
