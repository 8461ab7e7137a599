package ai.alquimista.painel.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator is told in {@code docs/deploy.md} to do with the stacks. */
class ProcedureTest {

    private static final String SECTION = Environment.text(Path.of("../docs/deploy.md"))
            .split("\n## AWS\n", 2)[1]
            .split("\n## ", 2)[0];
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z]+)` \\|");
    private static final Pattern SCRIPT = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");

    static Stream<String> scripts() {
        return SCRIPT.matcher(SECTION).results().map(script -> script.group(1));
    }

    @ParameterizedTest
    @EnumSource
    void names_each_stack_in_its_order_and_then_what_can_be_adopted(Environment environment) {
        List<String> rows =
                ROW.matcher(SECTION).results().map(row -> row.group(1)).toList();
        Templates all = Templates.of(environment);

        assertThat(rows).startsWith(Templates.STACKS.toArray(String[]::new));
        assertThat(new TreeSet<>(rows.subList(Templates.STACKS.size(), rows.size())))
                .isEqualTo(Templates.STACKS.stream()
                        .flatMap(stack -> all.template(stack).path("Parameters").properties().stream())
                        .map(Map.Entry::getKey)
                        .filter(name -> name.startsWith("Adopt"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void says_with_what_precedence_and_lifetime_adopted_things_are_brought_in_line() {
        Stacks made = Templates.of(Environment.PROD).made();
        JsonNode ttl = made.the("data/CommandsTable").at("/TimeToLiveSpecification/AttributeName");

        assertThat(SECTION)
                .contains("AttributeName=" + ttl.asText())
                .contains("--group-name INTERNAL_ADMIN --precedence "
                        + made.the("identity/InternalAdmin").text("/Precedence"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void can_be_read_by_a_shell(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n")
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (var in = shell.outputWriter()) {
            in.write(script);
        }

        assertThat(shell.waitFor()).isZero();
    }
}
