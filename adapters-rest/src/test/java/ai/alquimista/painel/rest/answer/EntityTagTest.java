package ai.alquimista.painel.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {

    @Test
    void is_the_same_for_the_same_bytes_only() {
        assertThat(tag("a")).isEqualTo(tag("a")).isNotEqualTo(tag("b"));
        assertThat(tag("a").quoted()).matches("\"[0-9a-f]{32}\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "abc"                  | true
            W/"abc"                | true
            "x", "abc"             | true
            "x",W/"abc","y"        | true
            "x" , , "abc"          | true
            *                      | true
            "with,comma", "abc"    | true
            ''                     | false
            abc                    | false
            "abcd"                 | false
            "ABC"                  | false
            "abc                   | false
            W/abc                  | false
            "x" "abc"              | false
            nonsense, "abc"        | false
            """)
    void is_found_in_a_list(String header, boolean found) {
        assertThat(new EntityTag("abc").isNamedIn(header)).isEqualTo(found);
    }

    @Test
    void is_not_found_without_a_header_nor_slowly_in_a_long_one() {
        assertThat(new EntityTag("abc").isNamedIn(null)).isFalse();
        assertThat(new EntityTag("abc").isNamedIn(",".repeat(8_000) + "x")).isFalse();
    }

    private static EntityTag tag(String content) {
        return EntityTag.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
