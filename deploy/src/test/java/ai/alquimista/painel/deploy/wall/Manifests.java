package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All objects that are applied together; they may be changed, to see who notices. */
public record Manifests(List<Manifest> all) {

    private static final Set<String> WITH_PODS =
            Set.of("Deployment", "Job", "CronJob", "StatefulSet", "DaemonSet", "Pod");
    private static final YAMLMapper YAML = new YAMLMapper();

    public static Manifests of(String yaml) {
        List<Manifest> all = new ArrayList<>();
        try (MappingIterator<ObjectNode> documents =
                YAML.readerFor(ObjectNode.class).readValues(yaml)) {
            documents.forEachRemaining(node -> all.add(new Manifest(node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifests(all);
    }

    Stream<Manifest> of(Set<String> kinds) {
        return all.stream().filter(one -> kinds.contains(one.kind()));
    }

    Stream<Manifest> ofKind(String kind) {
        return of(Set.of(kind));
    }

    /** Which must be there. */
    public Manifest the(String id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    boolean has(String id) {
        return all.stream().anyMatch(one -> one.id().equals(id));
    }

    /** What all processes are told alike; a hash of it follows its name. What Grafana is shown is another thing. */
    Manifest settings() {
        return ofKind("ConfigMap")
                .filter(map -> map.label(Dashboards.LABEL).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no settings"));
    }

    List<Pod> pods() {
        return of(WITH_PODS).map(Pod::of).toList();
    }
}
