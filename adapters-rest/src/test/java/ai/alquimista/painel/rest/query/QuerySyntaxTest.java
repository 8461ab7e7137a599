package ai.alquimista.painel.rest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=1&b=2", "a=%20+b", "&&", "a=b=c", "a=x/y?z:@!$'()*,;~._-"})
    void lets_a_uri_through(String query) {
        assertThatCode(() -> QuerySyntax.check(query)).doesNotThrowAnyException();
    }

    @Test
    void lets_a_request_without_a_query_through() {
        assertThatCode(() -> QuerySyntax.check(null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<x>", "%", "%z", "%zz", "%2", "é", "１", "\"", "{", "}", "|", "\\", "^", "`", " ", "\u0000"})
    void names_the_parameter_with_an_illegal_character(String value) {
        Invalid refusal = catchThrowableOfType(Invalid.class, () -> QuerySyntax.check("a=1&status=" + value));
        assertThat(refusal.violations()).containsExactly(new Violation("status", Flaw.MALFORMED, List.of()));
    }

    @Test
    void is_not_slow_on_a_long_query() {
        assertThat(QuerySyntax.isLegal("a".repeat(30_000) + "<")).isFalse();
    }
}
