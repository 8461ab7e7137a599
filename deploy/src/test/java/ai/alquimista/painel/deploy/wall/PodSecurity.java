package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps a process from harming its machine: Kubernetes' "restricted", and a root that nobody writes to. */
final class PodSecurity {

    private static final Set<String> VOLUMES = Set.of("emptyDir", "configMap", "secret", "projected");
    private static final List<String> HOST = List.of("hostNetwork", "hostPID", "hostIPC");

    private PodSecurity() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        all.ofKind("Namespace").forEach(space -> {
            for (String mode : List.of("enforce", "audit", "warn"))
                found.unless(
                        space.label("pod-security.kubernetes.io/" + mode).equals("restricted"),
                        space.id() + " does not " + mode + " restricted pods");
        });
        for (Pod pod : all.pods()) {
            pod(pod, found);
            pod.containers().forEach(container -> container(pod, container, found));
            room(pod, found);
        }
        return found.all();
    }

    private static void pod(Pod pod, Findings found) {
        JsonNode security = pod.spec().path("securityContext");
        found.unless(security.path("runAsNonRoot").asBoolean(), pod.id() + " may run as root");
        found.unless(security.path("runAsUser").asInt() > 0, pod.id() + " runs as the image's user");
        found.unless(
                security.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                pod.id() + " may make any system call");
        for (String host : HOST) found.unless(!pod.spec().path(host).asBoolean(), pod.id() + " has " + host);
    }

    private static void container(Pod pod, JsonNode container, Findings found) {
        JsonNode security = container.path("securityContext");
        String id = pod.id() + " " + container.path("name").asText();
        found.unless(
                security.path("allowPrivilegeEscalation").isBoolean()
                        && !security.path("allowPrivilegeEscalation").asBoolean(),
                id + " may gain privileges");
        found.unless(security.path("readOnlyRootFilesystem").asBoolean(), id + " writes to its root");
        found.unless(
                Manifest.texts(security.at("/capabilities/drop")).toList().equals(List.of("ALL"))
                        && security.at("/capabilities/add").isMissingNode(),
                id + " keeps capabilities");
        found.unless(!security.path("privileged").asBoolean(), id + " is privileged");
        found.unless(
                security.path("runAsNonRoot").asBoolean(true)
                        && security.path("runAsUser").asInt(1) > 0
                        && security.path("seccompProfile").isMissingNode(),
                id + " undoes what the pod says");
        found.unless(
                Manifest.each(container.path("ports"))
                        .allMatch(port -> port.path("hostPort").isMissingNode()),
                id + " takes a port of the machine");
    }

    /** Where it may write instead: bounded, and where its kind of process does. */
    private static void room(Pod pod, Findings found) {
        Manifest.each(pod.spec().path("volumes")).forEach(volume -> {
            String id = pod.id() + " volume " + volume.path("name").asText();
            Set<String> fields =
                    volume.properties().stream().map(field -> field.getKey()).collect(Collectors.toSet());
            fields.remove("name");
            found.unless(VOLUMES.containsAll(fields), id + " is of the machine: " + fields);
            found.unless(!volume.has("emptyDir") || volume.at("/emptyDir").has("sizeLimit"), id + " has no limit");
        });
        Set<String> mounts = Manifest.each(pod.container().path("volumeMounts"))
                .filter(mount -> !mount.path("readOnly").asBoolean())
                .map(mount -> mount.path("mountPath").asText())
                .collect(Collectors.toSet());
        found.unlessSame(
                pod.id() + " room to write", mounts, pod.isServer() ? Set.of("/output", "/tmp") : Set.of("/tmp"));
    }
}
