package ai.alquimista.painel.bootstrap.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

class WordsTest {

    @Test
    void are_the_same_in_both_languages() throws IOException {
        Properties portuguese = texts("messages.properties");
        Properties english = texts("messages_en.properties");

        assertThat(english.keySet()).isEqualTo(portuguese.keySet());
        assertThat(portuguese.keySet())
                .allSatisfy(key -> assertThat(english.get(key))
                        .describedAs(key.toString())
                        .satisfiesAnyOf(
                                text -> assertThat(text).isNotEqualTo(portuguese.get(key)),
                                text -> assertThat(key.toString()).endsWith("Heading")));
    }

    @Test
    void take_the_same_arguments_in_both_languages() throws IOException {
        Properties english = texts("messages_en.properties");

        texts("messages.properties")
                .forEach((key, text) -> assertThat(arguments(text.toString()))
                        .describedAs(key.toString())
                        .isEqualTo(arguments(english.getProperty(key.toString(), ""))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void describe_every_command_option_and_exit_code(Language language) {
        for (CommandLine command : commands(language).toList()) {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            assertThat(usage.header()).describedAs(command.getCommandName()).hasSize(1);
            assertThat(usage.description())
                    .describedAs(command.getCommandName())
                    .isNotEmpty();
            assertThat(usage.exitCodeList().keySet())
                    .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                            .map(code -> Integer.toString(code.number()))
                            .toList());
            assertThat(command.getCommandSpec().args())
                    .allSatisfy(argument -> assertThat(argument.description())
                            .describedAs(command.getCommandName() + " " + argument)
                            .hasSize(1));
        }
    }

    @Test
    void describe_everything_in_two_languages() {
        Map<String, String> portuguese = descriptions(Language.PT);

        assertThat(descriptions(Language.EN))
                .hasSameSizeAs(portuguese)
                .allSatisfy((what, text) -> assertThat(text).isNotBlank().isNotEqualTo(portuguese.get(what)));
    }

    static Stream<CommandLine> portuguese() {
        return commands(Language.PT);
    }

    @ParameterizedTest
    @MethodSource("portuguese")
    void are_shown_without_a_key_that_has_none(CommandLine command) {
        assertThatCode(command::getUsageMessage).doesNotThrowAnyException();
        assertThat(command.getUsageMessage())
                .doesNotContain("${", "@|", "Usage")
                .contains("Códigos de saída:");
    }

    private static Map<String, String> descriptions(Language language) {
        Map<String, String> all = new HashMap<>();
        commands(language).forEach(command -> {
            String name = command.getCommandSpec().qualifiedName();
            all.put(
                    name,
                    String.join("\n", command.getCommandSpec().usageMessage().description()));
            for (ArgSpec argument : command.getCommandSpec().args())
                all.put(name + " " + argument, String.join("\n", argument.description()));
        });
        return all;
    }

    private static Stream<CommandLine> commands(Language language) {
        CommandLine painel = Painel.commandLine(new Spoken().desk(language));
        return Stream.concat(Stream.of(painel), painel.getSubcommands().values().stream());
    }

    /** Which of its arguments a text shows. */
    private static List<Integer> arguments(String text) {
        if (!text.contains("{")) return List.of();
        List<String> marks =
                IntStream.range(0, 9).mapToObj(at -> "<" + at + ">").toList();
        String filled = new MessageFormat(text, Locale.ROOT).format(marks.toArray());
        return IntStream.range(0, marks.size())
                .filter(at -> filled.contains(marks.get(at)))
                .boxed()
                .toList();
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(file)), UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
