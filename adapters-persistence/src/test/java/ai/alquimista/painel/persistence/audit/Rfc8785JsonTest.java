package ai.alquimista.painel.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.Subject;
import ai.alquimista.painel.persistence.Database;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc8785JsonTest {

    private static final Database DATABASE = Database.migrated();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"b\": 1, \"a\": {\"d\": [true, null], \"c\": \"é\"}} | {\"a\":{\"c\":\"é\",\"d\":[true,null]},\"b\":1}",
                "[1.0, 1e2, 0.000001, 1E21, -0] | [1,100,0.000001,1e+21,0]",
                "[12345678901234567890, 1e400, 0.12345678901234567890] | [\"1.234567890123456789E+19\",\"1E+400\",\"0.1234567890123456789\"]",
            })
    void has_one_form(String json, String canonical) {
        assertThat(new String(new Rfc8785Json().of(LogJson.read(json)), StandardCharsets.UTF_8))
                .isEqualTo(canonical.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "O'Brien \"x\" \\ / \u0001\b\t\n\f\r\u001f\u007f", "ação \u2028 \uD83D\uDE00", ""})
    void commits_to_a_person_as_the_database_does(String text) {
        byte[] salt = new byte[32];
        byte[] fields = new Rfc8785Json()
                .of(new Subject(Optional.of(text), Optional.empty(), Optional.of("203.0.113.9"), Optional.of(text))
                        .structure());

        assertThat(inDatabase(salt, text)).isEqualTo(Hash.over(salt, fields).hex());
    }

    @Test
    void tells_apart_what_is_absent_and_what_is_empty() {
        Subject absent = new Subject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Subject empty = new Subject(Optional.of(""), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(new Rfc8785Json().of(absent.structure())).isNotEqualTo(new Rfc8785Json().of(empty.structure()));
    }

    private static String inDatabase(byte[] salt, String text) {
        byte[] commitment = DATABASE.asOwner()
                .withHandle(h -> h.createQuery("SELECT subject_commitment(:salt, :text, NULL, '203.0.113.9', :text)")
                        .bind("salt", salt)
                        .bind("text", text)
                        .mapTo(byte[].class)
                        .one());
        return HexFormat.of().formatHex(commitment);
    }
}
