package ai.alquimista.painel.rest.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoBodyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", " { } "})
    void is_nothing_or_an_object_with_nothing_in_it(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{\"force\":true}, UNKNOWN", "[], MALFORMED", "{, MALFORMED", "null, MALFORMED", "{} {}, MALFORMED"
            })
    void is_nothing_else(String body, Flaw flaw) {
        assertThatThrownBy(() -> check(body))
                .asInstanceOf(type(Invalid.class))
                .extracting(Invalid::violations)
                .isEqualTo(List.of(new Violation("body", flaw, List.of())));
    }

    private static void check(String body) throws IOException {
        NoBody.check(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
