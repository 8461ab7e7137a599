package ai.alquimista.painel.bootstrap.job;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** What libraries log goes to the error stream; must be set before the first of them speaks. */
final class Logs {

    private static final String SETTING = "java.util.logging.config.file";

    private Logs() {}

    /** Warnings alone, or everything. The war lies unpacked where jobs run, so the settings are files. */
    static void set(boolean verbose) {
        URL settings = Logs.class.getResource(verbose ? "verbose-logging.properties" : "quiet-logging.properties");
        if (settings == null || !"file".equals(settings.getProtocol()) || System.getProperty(SETTING) != null) return;
        try {
            System.setProperty(SETTING, Path.of(settings.toURI()).toString());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("not where it was found: " + settings, impossible);
        }
    }
}
