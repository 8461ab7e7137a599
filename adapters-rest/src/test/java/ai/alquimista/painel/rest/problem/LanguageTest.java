package ai.alquimista.painel.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | PORTUGUESE
            pt-BR                     | PORTUGUESE
            pt                        | PORTUGUESE
            pt-PT                     | PORTUGUESE
            en                        | ENGLISH
            EN-us                     | ENGLISH
            en-GB,pt;q=0.9            | ENGLISH
            pt-BR,en;q=0.9            | PORTUGUESE
            en;q=0.5,pt;q=0.8         | PORTUGUESE
            pt;q=0.5,en;q=0.8         | ENGLISH
            de,en;q=0.1               | ENGLISH
            de                        | PORTUGUESE
            *                         | PORTUGUESE
            de,*;q=0.5                | PORTUGUESE
            pt;q=0,*                  | ENGLISH
            en;q=0                    | PORTUGUESE
            ;;;q=x                    | PORTUGUESE
            en;q=high                 | PORTUGUESE
            <script>                  | PORTUGUESE
            """)
    void is_the_preferred_one(String header, Language language) {
        assertThat(Language.preferredBy(header)).isEqualTo(language);
    }

    @Test
    void is_portuguese_without_a_header_and_with_an_endless_one() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.PORTUGUESE);
        assertThat(Language.preferredBy("en,".repeat(10_000))).isEqualTo(Language.PORTUGUESE);
    }
}
