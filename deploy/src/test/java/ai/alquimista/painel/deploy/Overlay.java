package ai.alquimista.painel.deploy;

import ai.alquimista.painel.deploy.wall.Manifests;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An environment that the service is deployed to. */
enum Overlay {
    DEV,
    PROD;

    private static final Map<Overlay, String> RENDERED = new ConcurrentHashMap<>();

    /** As the cluster would be told, a copy for each caller. Without a program that can, the test is skipped. */
    Manifests rendered() {
        return Manifests.of(RENDERED.computeIfAbsent(
                this,
                overlay -> Renderer.found()
                        .render(Path.of("k8s", "overlays", overlay.name().toLowerCase(Locale.ROOT)))));
    }
}
