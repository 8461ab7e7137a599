package ai.alquimista.painel.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.deploy.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates by AWS' own schemas, of each resource type in the region. */
class LintTest {

    @Test
    void finds_nothing_in_any_template() {
        Program linted = linted(Path.of("aws"));

        assertThat(linted.said()).isEmpty();
        assertThat(linted.code()).isZero();
    }

    @Test
    void finds_what_AWS_does_not_know(@TempDir Path folder) throws IOException {
        for (String stack : Templates.STACKS)
            Files.writeString(
                    folder.resolve(stack + ".yaml"),
                    Environment.text(Path.of("aws", stack + ".yaml")).replace("    Properties:\n", "    Propertys:\n"));

        assertThat(linted(folder).said()).contains(Templates.STACKS).contains("Propertys");
    }

    private static Program linted(Path folder) {
        return Program.run(
                folder,
                Stream.concat(
                                Stream.of("cfn-lint", "--include-checks", "I", "--regions", Environment.REGION, "--"),
                                Templates.STACKS.stream().map(stack -> stack + ".yaml"))
                        .toList());
    }
}
