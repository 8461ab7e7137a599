package ai.alquimista.painel.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code deploy/observability/tests} on the rules as they are applied, and sees that they notice what they are for. */
class AlarmRulesTest {

    private static final Path SOURCE = Path.of("observability");
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir
    private Path folder;

    private final List<String> alarms = new ArrayList<>();

    @Test
    void raise_what_they_should_and_nothing_else() throws IOException {
        Promtool tested = tested(rule -> {});

        assertThat(tested.said()).doesNotContain("FAILED");
        assertThat(tested.code()).isZero();
        assertThat(alarms).isNotEmpty();
    }

    @Test
    void are_missed_when_they_never_come() throws IOException {
        Promtool tested = tested(rule -> rule.put("expr", "vector(1) > 1"));

        assertThat(alarms).allSatisfy(alarm -> assertThat(tested.said()).contains("exp: {alertname=\"" + alarm));
    }

    @Test
    void are_noticed_when_they_always_come() throws IOException {
        Promtool tested = tested(rule -> rule.put("expr", "vector(1)").remove("for"));

        assertThat(alarms).allSatisfy(alarm -> assertThat(tested.said()).contains("got: {alertname=\"" + alarm));
    }

    private Promtool tested(Consumer<ObjectNode> change) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("tests"));
        for (Path rules : files("rules")) {
            JsonNode spec = YAML.readTree(rules.toFile()).path("spec");
            spec.findParents("alert").forEach(rule -> {
                alarms.add(rule.path("alert").asText());
                change.accept((ObjectNode) rule);
            });
            YAML.writeValue(folder.resolve("rules").resolve(rules.getFileName()).toFile(), spec);
        }
        for (Path test : files("tests"))
            Files.copy(test, folder.resolve("tests").resolve(test.getFileName()));
        return Promtool.test(
                folder.resolve("tests"),
                files("tests").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private static List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(SOURCE.resolve(kind))) {
            return files.sorted().toList();
        }
    }
}
