package ai.alquimista.painel.chaos;

import ai.alquimista.painel.local.LocalSettings;
import ai.alquimista.painel.local.server.LibertyFiles;
import java.nio.file.Path;

/**
 * Where a run finds the server and keeps what the stores write.
 *
 * @param folder this module's
 */
public record Places(Path folder) {

    private static final String LIBERTY = "painel";

    /** As the system property {@code chaos.folder} says. */
    public static Places read() {
        return new Places(Path.of(System.getProperty("chaos.folder", "chaos")).toAbsolutePath());
    }

    /** The packaged server. */
    public LibertyFiles server() {
        return new LibertyFiles(in("../bootstrap/target/liberty/wlp"), LIBERTY);
    }

    /** Emptied before each run. */
    public Path state() {
        return in("target/state");
    }

    /** Unpacked once, and kept between runs. */
    public Path binaries() {
        return in("target/binaries");
    }

    /** Stores that listen wherever there is room. */
    public LocalSettings stores() {
        return LocalSettings.anyPorts(state(), binaries());
    }

    /**
     * A place of the repository.
     *
     * @param path from the module's folder
     */
    public Path in(String path) {
        return folder.resolve(path).normalize();
    }
}
