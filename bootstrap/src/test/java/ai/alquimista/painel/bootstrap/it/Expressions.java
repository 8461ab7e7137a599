package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What rules and dashboards ask Prometheus, as they lie in the repository. */
final class Expressions {

    static final String ENVIRONMENT = "it";

    private static final Path FOLDER = Path.of("..", "deploy", "observability");
    private static final Pattern EXPR = Pattern.compile("expr: (?:\\|\\n((?: {12}.*\\n)+)|(.*)\\n)");
    private static final Pattern RECORD = Pattern.compile("record: (\\S+)");

    private Expressions() {}

    static Stream<String> ofRules() {
        return rules().stream()
                .map(Expressions::text)
                .flatMap(text -> EXPR.matcher(text)
                        .results()
                        .map((MatchResult match) -> match.group(1) == null ? match.group(2) : match.group(1)));
    }

    /** With the variables' values in them. */
    static Stream<String> ofDashboards() {
        return files("dashboards", ".json").stream()
                .map(Expressions::json)
                .flatMap(board -> board.findValuesAsText("expr").stream())
                .map(expression ->
                        expression.replace("$environment", ENVIRONMENT).replace("$__rate_interval", "1m"));
    }

    /** What rules make beside what the service exports. */
    static List<String> records() {
        return rules().stream()
                .flatMap(file -> RECORD.matcher(text(file)).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    static List<Path> rules() {
        return files("rules", ".yaml");
    }

    /** A rule file as Prometheus reads it: the object's spec. */
    static String spec(Path file) {
        return text(file).split("\nspec:\n", 2)[1].replaceAll("(?m)^ {2}", "");
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return Http.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
