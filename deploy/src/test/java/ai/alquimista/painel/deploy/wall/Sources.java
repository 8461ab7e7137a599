package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/** What the repository itself says of the service, which manifests must agree with. */
final class Sources {

    private static final Path ROOT = Path.of("..");
    private static final Path BOOTSTRAP = Path.of("bootstrap", "src", "main");
    private static final int DOCUMENT_LIMIT = 10_000_000;
    private static final Pattern COMMAND = Pattern.compile("@Command\\(\\s*name = \"([a-z-]+)\"");

    private Sources() {}

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode openApi() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(DOCUMENT_LIMIT);
        try {
            return new YAMLMapper(YAMLFactory.builder().loaderOptions(options).build())
                    .readTree(text(Path.of("openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String server() {
        return text(BOOTSTRAP.resolve(Path.of("liberty", "config", "server.xml")));
    }

    static String configuration() {
        return text(Path.of("docs", "configuration.md"));
    }

    static String runbook() {
        return text(Path.of("docs", "runbook.md"));
    }

    /** The jobs that {@code bin/painel} knows. */
    static Set<String> jobs() {
        return java().flatMap(code -> COMMAND.matcher(code).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Whether the service exports it. */
    static boolean exports(String metric) {
        return java().anyMatch(code -> code.contains('"' + metric + '"'));
    }

    private static Stream<String> java() {
        Path code = BOOTSTRAP.resolve("java");
        try (Stream<Path> files = Files.walk(ROOT.resolve(code))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(ROOT::relativize)
                    .map(Sources::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
