package ai.alquimista.painel.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextTest {

    private static final int LONGEST = 13;

    @ParameterizedTest
    @EnumSource
    void takes_what_people_write(Text kind) {
        assertThat(kind.flaw("name", "O'Brien & 🧠 Ç", LONGEST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void counts_characters_and_says_how_many_there_may_be(Text kind) {
        assertThat(kind.flaw("name", "🧠".repeat(LONGEST), LONGEST)).isEmpty();
        assertThat(kind.flaw("name", "🧠".repeat(LONGEST + 1), LONGEST))
                .contains(new Violation("name", Flaw.TOO_LONG, List.of(LONGEST)));
    }

    @ParameterizedTest
    @EnumSource
    void is_never_blank(Text kind) {
        assertThat(kind.flaw("name", " ", LONGEST)).contains(new Violation("name", Flaw.MALFORMED, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0000, false, false, false",
        "001B, false, false, false",
        "0085, false, false, false",
        "D800, false, false, false",
        "FFFD, false, false, false",
        "000A, false, false, true",
        "0009, false, false, true",
        "2028, false, false, true",
        "200B, true, false, true",
        "202E, true, false, true",
        "00A0, true, true, true"
    })
    void refuses_what_has_no_place_in_it(String codePoint, boolean line, boolean name, boolean lines) {
        String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

        assertThat(Text.LINE.flaw("x", text, LONGEST).isEmpty()).isEqualTo(line);
        assertThat(Text.NAME.flaw("x", text, LONGEST).isEmpty()).isEqualTo(name);
        assertThat(Text.LINES.flaw("x", text, LONGEST).isEmpty()).isEqualTo(lines);
    }
}
