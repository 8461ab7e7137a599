package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each role of a process is somebody of its own, in the cluster and in AWS; only the worker has a token of the cluster. */
final class Identities {

    private static final Set<String> COMPONENTS = Set.of("api", "worker", "job", "migrate");
    private static final String WITH_TOKEN = "worker";

    private Identities() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        String environment = all.settings().text("/data/PAINEL_ENVIRONMENT");
        found.unlessSame(
                "the list of accounts",
                all.ofKind("ServiceAccount").map(Manifest::name).collect(Collectors.toSet()),
                COMPONENTS.stream().map(component -> "painel-" + component).collect(Collectors.toSet()));
        all.ofKind("ServiceAccount").forEach(account -> {
            found.unless(
                    account.annotation("eks.amazonaws.com/role-arn")
                            .matches("arn:aws:iam::\\d{12}:role/painel-" + environment + "-"
                                    + account.name().substring("painel-".length())),
                    account.id() + " is not the role of its name in AWS");
            token(account.id(), account.name().equals("painel-" + WITH_TOKEN), account.at(""), found);
        });
        for (Pod pod : all.pods()) {
            found.unless(COMPONENTS.contains(pod.component()), pod.id() + " has no role that is known");
            found.unless(
                    pod.spec().path("serviceAccountName").asText().equals("painel-" + pod.component()),
                    pod.id() + " is somebody else");
            token(pod.id(), pod.component().equals(WITH_TOKEN), pod.spec(), found);
        }
        return found.all();
    }

    private static void token(String id, boolean wanted, JsonNode node, Findings found) {
        found.unless(
                node.path("automountServiceAccountToken").asBoolean(true) == wanted,
                id + (wanted ? " has no token of the cluster" : " has a token of the cluster"));
    }
}
