package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.server.LibertyFiles;
import java.nio.file.Path;

/** Where integration tests find the packaged server, and where they leave what they write. */
final class Places {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Places() {}

    static LibertyFiles server() {
        return new LibertyFiles(TARGET.resolve("liberty/wlp"), "painel");
    }

    static Path own(String name) {
        return TARGET.resolve("it").resolve(name);
    }
}
