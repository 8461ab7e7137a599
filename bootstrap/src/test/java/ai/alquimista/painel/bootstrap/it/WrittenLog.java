package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the server under test has written so far. */
final class WrittenLog {

    private WrittenLog() {}

    /** The first entry that names the trace. */
    static Optional<JsonNode> entry(String trace) {
        return lines().filter(line -> line.contains(trace)).findFirst().map(WrittenLog::read);
    }

    /** The lines of the message log, what was rolled away included. */
    static Stream<String> lines() {
        try (Stream<Path> files = Files.list(messages())) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("messages"))
                    .toList()) lines.addAll(Files.readAllLines(file));
            return lines.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return Http.JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the server wrote: its console, its messages and its dumps of first failures. */
    static String everything() {
        try (Stream<Path> files = Files.walk(messages())) {
            StringBuilder all =
                    new StringBuilder(Files.readString(Service.running().log()));
            for (Path file : files.filter(Files::isRegularFile).toList())
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path messages() {
        return Service.running().log().resolveSibling("liberty");
    }
}
