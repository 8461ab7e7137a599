package ai.alquimista.painel.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ana@acme.com.br, ana@acme.com.br",
        "' Ana.D''Avila+x@ACME.com ', ana.d'avila+x@acme.com",
        "a@b.co, a@b.co"
    })
    void is_read_in_lower_case(String text, String address) {
        assertThat(EmailAddress.read(text)).map(EmailAddress::value).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@acme.com",
                "ana@acme",
                "ana@acme..com",
                "ana@-acme.com",
                "a na@acme.com",
                "ana\n@acme.com",
                "ana@acme.com, bia@acme.com",
                "<ana@acme.com>",
                "aná@acme.com",
                "ana@acmé.com",
                "ana@[127.0.0.1]"
            })
    void is_none_of_these(String text) {
        assertThat(EmailAddress.read(text)).isEmpty();
    }

    @Test
    void is_of_a_bounded_length() {
        String domain = ("a".repeat(61) + ".").repeat(3) + "com";
        String longest = "l".repeat(64) + "@" + domain;

        assertThat(EmailAddress.read(longest)).isPresent();
        assertThat(EmailAddress.read("l" + longest)).isEmpty();
        assertThat(EmailAddress.read("l@" + ("a".repeat(61) + ".").repeat(5) + "com"))
                .isEmpty();
        assertThatThrownBy(() -> new EmailAddress("Ana@acme.com")).isInstanceOf(IllegalArgumentException.class);
    }
}
