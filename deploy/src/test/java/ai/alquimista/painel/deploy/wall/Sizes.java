package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import io.kubernetes.client.custom.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** What each process may take; what it grows to within bounds; and that it stays when a machine goes. */
final class Sizes {

    /** The heap of the server's {@code jvm.options} and as much again. */
    private static final BigDecimal SERVER = new Quantity("768Mi").getNumber();

    private Sizes() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        for (Pod pod : all.pods()) {
            for (JsonNode container : pod.containers()) bounded(pod, container.path("resources"), found);
            found.unless(!pod.spec().path("priorityClassName").isMissingNode(), pod.id() + " has no priority");
        }
        all.ofKind("Deployment").forEach(server -> grows(all, server, found));
        return found.all();
    }

    private static void bounded(Pod pod, JsonNode resources, Findings found) {
        for (String what : List.of("cpu", "memory")) {
            BigDecimal asked = amount(resources.path("requests").path(what));
            BigDecimal most = amount(resources.path("limits").path(what));
            found.unless(asked.signum() > 0, pod.id() + " asks for no " + what);
            found.unless(most.signum() > 0, pod.id() + " has no limit of " + what);
            found.unless(asked.compareTo(most) <= 0, pod.id() + " asks for more " + what + " than it may have");
            found.unless(
                    !what.equals("memory") || asked.compareTo(most) == 0,
                    pod.id() + " may be ended for memory that it was promised");
            found.unless(
                    !what.equals("memory") || !pod.isServer() || most.compareTo(SERVER) >= 0,
                    pod.id() + " has no room beside its heap");
        }
    }

    private static BigDecimal amount(JsonNode quantity) {
        return quantity.isMissingNode() ? BigDecimal.ZERO : new Quantity(quantity.asText()).getNumber();
    }

    private static void grows(Manifests all, Manifest server, Findings found) {
        found.unless(server.at("/spec/replicas").isMissingNode(), server.id() + " is sized by two hands");
        String scaler = "HorizontalPodAutoscaler/" + server.name();
        String budget = "PodDisruptionBudget/" + server.name();
        found.unless(all.has(scaler), server.id() + " does not grow");
        found.unless(all.has(budget), server.id() + " may lose all its pods at once");
        if (!all.has(scaler) || !all.has(budget)) return;
        int least = all.the(scaler).at("/spec/minReplicas").asInt();
        int most = all.the(scaler).at("/spec/maxReplicas").asInt();
        found.unless(least >= 1 && least < most, scaler + " has no room");
        found.unless(
                all.the(budget).at("/spec/maxUnavailable").asInt() == 1
                        && all.the(budget).at("/spec/minAvailable").isMissingNode(),
                budget + " does not let machines go one by one");
        found.unless(
                Manifest.each(server.at("/spec/template/spec/topologySpreadConstraints"))
                        .anyMatch(spread -> spread.path("topologyKey").asText().equals("topology.kubernetes.io/zone")),
                server.id() + " may stand in one zone");
    }
}
