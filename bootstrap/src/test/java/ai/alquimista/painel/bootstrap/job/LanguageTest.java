package ai.alquimista.painel.bootstrap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingest a.csv            |                                | PT",
                "ingest a.csv            | LANG=C.UTF-8                   | PT",
                "ingest a.csv            | LANG=pt_BR.UTF-8               | PT",
                "ingest a.csv            | LANG=en_US.UTF-8               | EN",
                "ingest a.csv            | LC_ALL=en_GB LANG=pt_BR        | EN",
                "ingest a.csv            | LC_ALL=pt_BR LANG=en_US        | PT",
                "ingest a.csv            | LC_MESSAGES=en_US LANG=pt_BR   | EN",
                "ingest a.csv            | LC_ALL= LANG=en_US             | EN",
                "ingest a.csv --lang en  | LC_ALL=pt_BR                   | EN",
                "--lang=EN seed          |                                | EN",
                "seed --lang pt          | LC_ALL=en_US                   | PT",
                "seed --lang             | LC_ALL=en_US                   | EN"
            })
    void is_what_the_option_says_or_else_the_environment(
            String arguments, @Nullable String environment, Language language) {
        assertThat(Language.chosen(List.of(arguments.split(" ", -1)), variables(environment)))
                .isEqualTo(language);
    }

    private static Map<String, String> variables(@Nullable String text) {
        return text == null
                ? Map.of()
                : Arrays.stream(text.split(" ", -1))
                        .map(pair -> pair.split("=", -1))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
