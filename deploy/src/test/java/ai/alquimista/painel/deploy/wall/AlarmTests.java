package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which alarms the tests of {@code deploy/observability/tests} are about. */
final class AlarmTests {

    private static final Path FOLDER = Path.of("observability", "tests");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern OF = Pattern.compile("ALERTS\\{alertname=\"(\\w+)\",alertstate=\"firing\"}");

    private AlarmTests() {}

    static Stream<String> raised() {
        return all(expectation -> expectation.has("exp_samples"));
    }

    static Stream<String> silent() {
        return all(expectation -> !expectation.has("exp_samples"));
    }

    private static Stream<String> all(Predicate<JsonNode> which) {
        return files().stream()
                .map(AlarmTests::read)
                .flatMap(file -> Manifest.each(file.path("tests")))
                .flatMap(test -> Manifest.each(test.path("promql_expr_test")))
                .filter(which)
                .flatMap(expectation ->
                        OF.matcher(expectation.path("expr").asText()).results())
                .map((MatchResult match) -> match.group(1));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
