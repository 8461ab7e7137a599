package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** What may be done in the cluster: the worker finds, reads and patches agents' Deployments, and that is all. */
final class Rights {

    private static final Set<String> KINDS = Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");
    private static final JsonNode RULES =
            json("[{'apiGroups': ['apps'], 'resources': ['deployments'], 'verbs': ['get', 'list', 'patch']}]");
    private static final JsonNode ROLE =
            json("{'apiGroup': 'rbac.authorization.k8s.io', 'kind': 'Role', 'name': 'painel-worker'}");
    private static final JsonNode SUBJECTS =
            json("[{'kind': 'ServiceAccount', 'name': 'painel-worker', 'namespace': 'painel'}]");

    private Rights() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        List<Manifest> rights = all.of(KINDS).toList();
        found.unless(
                rights.size() == 2,
                "other rights than the worker's: "
                        + rights.stream().map(Manifest::id).toList());
        String agents = all.settings().text("/data/PAINEL_AGENTS_NAMESPACE");
        for (Manifest one : rights) {
            found.unless(one.text("/metadata/namespace").equals(agents), one.id() + " is not about agents alone");
            found.unless(
                    one.kind().equals("Role")
                            ? one.at("/rules").equals(RULES)
                            : one.at("/roleRef").equals(ROLE)
                                    && one.at("/subjects").equals(SUBJECTS),
                    one.id() + " gives something else");
        }
        return found.all();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
