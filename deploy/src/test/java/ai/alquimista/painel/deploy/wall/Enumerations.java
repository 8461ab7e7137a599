package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Every value that is one of a few is one of them: no schema of the client knows them. A {@code type} must be known here. */
final class Enumerations {

    private static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");
    private static final Set<String> LEVELS = Set.of("privileged", "baseline", "restricted");
    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry(".*/ports/\\d+/protocol", PROTOCOLS),
            Map.entry(".*/restartPolicy", Set.of("Always", "OnFailure", "Never")),
            Map.entry(".*/imagePullPolicy", Set.of("Always", "IfNotPresent", "Never")),
            Map.entry(".*/dnsPolicy", Set.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None")),
            Map.entry(".*/pathType", Set.of("Exact", "Prefix", "ImplementationSpecific")),
            Map.entry("NetworkPolicy.*/policyTypes/\\d+", Set.of("Ingress", "Egress")),
            Map.entry(".*/concurrencyPolicy", Set.of("Allow", "Forbid", "Replace")),
            Map.entry(".*/whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway")),
            Map.entry(".*/seccompProfile/type", Set.of("RuntimeDefault", "Localhost", "Unconfined")),
            Map.entry("Deployment/spec/strategy/type", Set.of("RollingUpdate", "Recreate")),
            Map.entry("Service/spec/type", Set.of("ClusterIP", "NodePort", "LoadBalancer", "ExternalName")),
            Map.entry(".*/metrics/\\d+/type", Set.of("Resource", "ContainerResource", "Pods", "Object", "External")),
            Map.entry(".*/target/type", Set.of("Utilization", "Value", "AverageValue")),
            Map.entry(".*/policies/\\d+/type", Set.of("Pods", "Percent")),
            Map.entry(".*/selectPolicy", Set.of("Max", "Min", "Disabled")),
            Map.entry(".*/matchExpressions/\\d+/operator", Set.of("In", "NotIn", "Exists", "DoesNotExist")),
            Map.entry(".*/onExitCodes/operator", Set.of("In", "NotIn")),
            Map.entry(".*/podFailurePolicy/rules/\\d+/action", Set.of("FailJob", "FailIndex", "Ignore", "Count")),
            Map.entry(".*/preemptionPolicy", Set.of("PreemptLowerPriority", "Never")),
            Map.entry(".*/unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow")),
            Map.entry("Namespace/metadata/labels/pod-security.kubernetes.io~1(enforce|audit|warn)", LEVELS),
            Map.entry(".*/secretStoreRef/kind", Set.of("SecretStore", "ClusterSecretStore")),
            Map.entry("SecretStore/spec/provider/aws/service", Set.of("SecretsManager", "ParameterStore")),
            Map.entry("(Cluster)?RoleBinding/subjects/\\d+/kind", Set.of("ServiceAccount", "User", "Group")),
            Map.entry("(Cluster)?RoleBinding/roleRef/kind", Set.of("Role", "ClusterRole")));

    private static final Pattern CHOICE = Pattern.compile(".*/(type|operator|\\w+Policy)");

    private Enumerations() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        for (Manifest one : all.all()) walk(one.id(), one.kind(), one.node(), found);
        return found.all();
    }

    private static void walk(String id, String path, JsonNode node, Findings found) {
        if (node.isValueNode()) {
            look(id, path, node.asText(), found);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) walk(id, path + "/" + i, node.path(i), found);
        } else {
            node.properties()
                    .forEach(
                            field -> walk(id, path + "/" + field.getKey().replace("/", "~1"), field.getValue(), found));
        }
    }

    private static void look(String id, String path, String value, Findings found) {
        List<Set<String>> known = VALUES.entrySet().stream()
                .filter(one -> path.matches(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        found.unless(known.stream().allMatch(values -> values.contains(value)), id + ": " + value + " at " + path);
        found.unless(
                !known.isEmpty() || !CHOICE.matcher(path).matches(), id + ": nobody knows what may stand at " + path);
    }
}
