package ai.alquimista.painel.rest.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the panel's build, read once: what its list does not name is not there, so no address leads anywhere else.
 *
 * @param byName by their path below {@code /app/}
 */
record DashboardFiles(Map<String, DashboardFile> byName) {

    private static final String FOLDER = "dashboard/";
    private static final String LIST = FOLDER + "files.txt";
    private static final String PAGE = "index.html";

    /** What was packed with the service; nothing, where it was built without the panel. */
    static DashboardFiles packed(ClassLoader from) {
        try (InputStream list = from.getResourceAsStream(LIST)) {
            Map<String, DashboardFile> files = new LinkedHashMap<>();
            if (list == null) return new DashboardFiles(files);
            for (String name : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                files.put(name, DashboardFile.of(name, bytes(from, FOLDER + name)));
            }
            return new DashboardFiles(files);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] bytes(ClassLoader from, String resource) throws IOException {
        try (InputStream in = from.getResourceAsStream(resource)) {
            if (in == null) throw new IOException(resource + " is listed but not packed");
            return in.readAllBytes();
        }
    }

    /** The file of that name; the page for a name that the page itself understands, which none among the assets is. */
    Optional<DashboardFile> at(String name) {
        DashboardFile file = byName.get(name);
        if (file != null) return Optional.of(file);
        return name.startsWith("assets/") ? Optional.empty() : Optional.ofNullable(byName.get(PAGE));
    }
}
