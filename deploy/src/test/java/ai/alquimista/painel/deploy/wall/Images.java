package ai.alquimista.painel.deploy.wall;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All processes are of one image, of a registry of ours, by a version or a digest. */
final class Images {

    private static final Pattern PINNED = Pattern.compile(
            "\\d{12}\\.dkr\\.ecr\\.[a-z0-9-]+\\.amazonaws\\.com/painel(:\\d+\\.\\d+\\.\\d+[\\w.-]*|@sha256:[0-9a-f]{64})");

    private Images() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        Set<String> images = all.pods().stream()
                .flatMap(pod -> pod.containers().stream())
                .map(container -> container.path("image").asText())
                .collect(Collectors.toSet());
        images.forEach(image -> found.unless(PINNED.matcher(image).matches(), "not pinned: " + image));
        found.unless(images.size() == 1, "several images: " + images);
        return found.all();
    }
}
