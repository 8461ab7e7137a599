package ai.alquimista.painel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sends what third parties log to a file, from warnings up; must come before the first logger. */
public final class QuietLogs {

    private QuietLogs() {}

    public static void into(Path folder) {
        Path settings = folder.resolve("logging.properties");
        try {
            Files.createDirectories(folder);
            Files.write(
                    settings,
                    List.of(
                            "handlers=java.util.logging.FileHandler",
                            ".level=WARNING",
                            "java.util.logging.FileHandler.pattern=" + forPattern(folder.resolve("stack.log")),
                            "java.util.logging.FileHandler.limit=5000000",
                            "java.util.logging.FileHandler.count=2",
                            "java.util.logging.FileHandler.append=true",
                            "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        System.setProperty("java.util.logging.config.file", settings.toString());
    }

    /** In a pattern the percent sign is special; in a properties file the backslash is. */
    private static String forPattern(Path file) {
        return file.toString().replace("%", "%%").replace("\\", "\\\\");
    }
}
