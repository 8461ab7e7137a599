package ai.alquimista.painel.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerHeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
    void is_known_whatever_its_case(String scheme) {
        assertThat(BearerHeader.token(List.of(scheme + " a.b.c"))).isEqualTo("a.b.c");
    }

    @Test
    void holds_4_kib_and_not_a_byte_more() {
        String longest = "a".repeat(4096);

        assertThat(BearerHeader.token(List.of("Bearer " + longest))).isEqualTo(longest);
        assertThatExceptionOfType(InvalidToken.class)
                .isThrownBy(() -> BearerHeader.token(List.of("Bearer a" + longest)))
                .extracting(InvalidToken::reason)
                .isEqualTo(Reason.TOO_LONG);
    }
}
