package ai.alquimista.painel.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What PostgreSQL was asked during a run of the tests, where {@code -Dpainel.release=watch} has it write that down. */
public final class StatementLog {

    private static final Path FOLDER = Path.of("target/statements").toAbsolutePath();

    static final Map<String, String> SETTINGS = Map.of(
            "logging_collector", "on",
            "log_destination", "jsonlog",
            "log_directory", FOLDER.toString(),
            "log_filename", "asked",
            "log_rotation_size", "0",
            "log_rotation_age", "0",
            "log_statement", "all",
            "log_parameter_max_length", "0");

    private static final Path DRIVER = FOLDER.resolve("driver.log");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ASKED =
            Pattern.compile("execute [^:]+:\\s+((?:SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\\b.*)", Pattern.DOTALL);

    private StatementLog() {}

    static boolean isAskedFor() {
        return System.getProperty("painel.release", "").equals("watch");
    }

    /**
     * What the service's pools asked, each statement once and on a line, with the numbers of its parameters' types.
     *
     * @param pool the name that connections of one go by
     */
    public static SortedMap<String, String> askedBy(String pool) throws IOException {
        Map<String, String> types = StatementTypes.read(DRIVER);
        var asked = new TreeMap<String, String>();
        try (Stream<String> lines = Files.lines(FOLDER.resolve("asked.json"))) {
            for (String line : (Iterable<String>) lines.filter(line -> line.contains(pool))::iterator) {
                JsonNode entry = read(line);
                if (!entry.path("application_name").asText().equals(pool)) continue;
                Matcher statement = ASKED.matcher(entry.path("message").asText());
                if (!statement.matches()) continue;
                String text = withoutRemarks(onOneLine(statement.group(1)));
                asked.put(text, types.getOrDefault(text, ""));
            }
        }
        return asked;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException cutShort) {
            return JSON.createObjectNode();
        }
    }

    static String onOneLine(String statement) {
        return statement.strip().replaceAll("\\s+", " ");
    }

    private static String withoutRemarks(String statement) {
        if (statement.contains("--")) throw new IllegalStateException("a remark in a statement: " + statement);
        return statement;
    }
}
