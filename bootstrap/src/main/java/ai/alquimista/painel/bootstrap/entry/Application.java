package ai.alquimista.painel.bootstrap.entry;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unpacked application.
 *
 * @param classes its own, then its libraries by name
 */
record Application(List<URL> classes) {

    static Application in(Path folder) throws IOException {
        Path own = folder.resolve("WEB-INF/classes");
        try (Stream<Path> libraries = Files.list(folder.resolve("WEB-INF/lib"))) {
            return new Application(Stream.concat(Stream.of(own), libraries.sorted())
                    .map(Application::url)
                    .toList());
        }
    }

    /** Without anything of this program's own class path. */
    ClassLoader loader() {
        return new URLClassLoader("painel", classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("no address for " + place, impossible);
        }
    }
}
