package ai.alquimista.painel.rest.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.Version;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void may_be_absent_or_mean_whatever_is_there() {
        assertThat(read()).isEmpty();
        assertThat(read("*")).isEmpty();
        assertThat(read(" * ")).isEmpty();
    }

    @Test
    void names_a_version_as_the_answer_did() {
        assertThat(read("\"3\"")).contains(new Version(3));
        assertThat(read(" \"999999999999999999\" ")).contains(new Version(999_999_999_999_999_999L));
        assertThat(read(IfMatch.tag(Version.FIRST))).contains(Version.FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0\"",
                "\"-1\"",
                "\"03\"",
                "\"\"",
                "\"abc\"",
                "\"1.0\"",
                "\"9999999999999999999\"",
                "\"v-1-gzip\""
            })
    void is_stale_where_it_names_what_is_no_version(String tag) {
        assertThatThrownBy(() -> read(tag)).isInstanceOf(Stale.class);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(List.of("3"), Flaw.MALFORMED),
                Arguments.of(List.of(""), Flaw.MALFORMED),
                Arguments.of(List.of("\"3"), Flaw.MALFORMED),
                Arguments.of(List.of("W/\"3\""), Flaw.MALFORMED),
                Arguments.of(List.of("\"3\", \"4\""), Flaw.MALFORMED),
                Arguments.of(List.of("\"3\"", "\"3\""), Flaw.REPEATED));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void is_one_tag_in_quotes(List<String> values, Flaw flaw) {
        assertThatThrownBy(() -> read(values.toArray(String[]::new)))
                .asInstanceOf(type(Invalid.class))
                .extracting(invalid -> invalid.violations().getFirst())
                .extracting(Violation::field, Violation::flaw)
                .containsExactly("If-Match", flaw);
    }

    private static Optional<Version> read(String... values) {
        MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
        for (String value : values) headers.add("If-Match", value);
        return IfMatch.of(new ResteasyHttpHeaders(headers));
    }
}
