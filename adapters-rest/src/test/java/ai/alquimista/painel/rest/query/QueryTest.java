package ai.alquimista.painel.rest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.usage.Period;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final QueryParameter<IncidentFilter> STATUS =
            QueryParameter.oneOf("status", IncidentFilter.class, IncidentFilter.ALL);
    private static final QueryParameter<Period> PERIOD =
            QueryParameter.oneOf("period", List.of(Period.values()), Period::code, Period.THIRTY_DAYS);
    private static final QueryParameter<Integer> LIMIT =
            QueryParameter.withDefault(QueryParameter.wholeNumber("limit", 1, 100), 20);
    private static final QueryParameter<Optional<UUID>> ID = QueryParameter.uuid("id", id -> id);
    private static final QueryParameter<Optional<String>> CURSOR = QueryParameter.text("cursor", 512);
    private static final QueryParameter<Optional<Instant>> MOMENT = Moments.parameter("moment");
    private static final QueryParameter<Optional<String>> WORDS = QueryParameter.words("words", 20, text -> text + "!");

    @Test
    void gives_the_defaults_when_nothing_is_asked() {
        Query query = read();
        assertThat(query.get(STATUS)).isEqualTo(IncidentFilter.ALL);
        assertThat(query.get(PERIOD)).isEqualTo(Period.THIRTY_DAYS);
        assertThat(query.get(LIMIT)).isEqualTo(20);
        assertThat(query.get(ID)).isEmpty();
        assertThat(query.get(CURSOR)).isEmpty();
        assertThat(query.get(MOMENT)).isEmpty();
    }

    @Test
    void gives_what_is_asked() {
        Query query = read(
                "status",
                "open",
                "period",
                "7d",
                "limit",
                "100",
                "cursor",
                "a%2Bb",
                "moment",
                "2026-11-28T00:00:00.5Z");
        assertThat(query.get(STATUS)).isEqualTo(IncidentFilter.OPEN);
        assertThat(query.get(PERIOD)).isEqualTo(Period.SEVEN_DAYS);
        assertThat(query.get(LIMIT)).isEqualTo(100);
        assertThat(query.get(CURSOR)).contains("a+b");
        assertThat(query.get(MOMENT)).contains(Instant.parse("2026-11-28T00:00:00.500Z"));
    }

    @Test
    void takes_any_textual_uuid_in_full_form() {
        assertThat(read("id", "10000000-0000-0000-0000-0000000000FF").get(ID))
                .contains(UUID.fromString("10000000-0000-0000-0000-0000000000ff"));
    }

    @ParameterizedTest
    @CsvSource({
        "status, '', NOT_ONE_OF",
        "status, OPEN, NOT_ONE_OF",
        "status, bad, NOT_ONE_OF",
        "period, 31d, NOT_ONE_OF",
        "limit, '', NOT_A_NUMBER",
        "limit, ten, NOT_A_NUMBER",
        "limit, 1.0, NOT_A_NUMBER",
        "limit, 1e2, NOT_A_NUMBER",
        "limit, +5, NOT_A_NUMBER",
        "limit, 0x10, NOT_A_NUMBER",
        "limit, %D9%A3, NOT_A_NUMBER",
        "limit, 0, OUT_OF_RANGE",
        "limit, 101, OUT_OF_RANGE",
        "limit, -1, OUT_OF_RANGE",
        "limit, 99999999999999999999999, OUT_OF_RANGE",
        "limit, -99999999999999999999999, OUT_OF_RANGE",
        "id, 1-1-1-1-1, NOT_A_UUID",
        "id, '', NOT_A_UUID",
        "id, 550e8400e29b41d4a716446655440001, NOT_A_UUID",
        "moment, '', MALFORMED",
        "moment, 2026-11-28, MALFORMED",
        "moment, 2026-11-28T00:00:00, MALFORMED",
        "moment, now, MALFORMED",
        "moment, 2026-02-30T00:00:00Z, MALFORMED",
        "moment, 1969-12-31T23:59:59Z, OUT_OF_RANGE",
        "moment, 9999-12-31T00:00:01Z, OUT_OF_RANGE",
        "moment, %2B12026-11-28T00:00:00Z, OUT_OF_RANGE",
        "moment, -0001-11-28T00:00:00Z, OUT_OF_RANGE",
        "cursor, '', MALFORMED",
        "cursor, a%00b, MALFORMED",
        "cursor, a%0Ab, MALFORMED",
        "cursor, a%7Fb, MALFORMED",
        "cursor, %FF, MALFORMED",
        "cursor, %zz, MALFORMED",
    })
    void names_the_field_and_the_flaw(String name, String value, Flaw flaw) {
        assertThat(violations(name, value))
                .singleElement()
                .extracting(Violation::field, Violation::flaw)
                .containsExactly(name, flaw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "limit", "id", "cursor", "moment"})
    void refuses_ten_thousand_characters_without_repeating_them(String name) {
        assertThat(violations(name, "1".repeat(10_000))).singleElement().satisfies(violation -> {
            assertThat(violation.flaw()).isEqualTo(Flaw.TOO_LONG);
            assertThat(violation.toString()).hasSizeLessThan(100);
        });
    }

    @Test
    void takes_words_without_the_blanks_around_them_and_refuses_blanks_alone() {
        assertThat(read("words", "%20 a b+").get(WORDS)).contains("a b!");
        assertThat(violations("words", "+%E2%80%83"))
                .containsExactly(new Violation("words", Flaw.MALFORMED, List.of()));
        assertThat(violations("words", "+%20")).containsExactly(new Violation("words", Flaw.MALFORMED, List.of()));
    }

    @Test
    void refuses_a_parameter_given_twice_even_with_one_value() {
        assertThat(violations("limit", "1", "limit", "1"))
                .containsExactly(new Violation("limit", Flaw.REPEATED, List.of()));
        assertThat(violations("limit", "1", "%6Cimit", "1"))
                .containsExactly(new Violation("limit", Flaw.REPEATED, List.of()));
    }

    @Test
    void refuses_a_parameter_that_the_route_does_not_know() {
        assertThat(violations("Limit", "1")).containsExactly(new Violation("Limit", Flaw.UNKNOWN, List.of()));
    }

    @Test
    void presents_an_unknown_name_cut_and_cleaned() {
        assertThat(violations("%3Cscript%3E" + "x".repeat(10_000), "1"))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.field()).startsWith("?script?xx").hasSize(64));
    }

    @Test
    void tells_every_violation_at_once() {
        assertThat(violations("limit", "0", "status", "bad", "foo", "1"))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("limit", "status", "foo");
    }

    private static List<Violation> violations(String... pairs) {
        return catchThrowableOfType(Invalid.class, () -> read(pairs)).violations();
    }

    private static Query read(String... pairs) {
        MultivaluedMap<String, String> encoded = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) encoded.add(pairs[i], pairs[i + 1]);
        return Query.of(encoded, STATUS, PERIOD, LIMIT, ID, CURSOR, MOMENT, WORDS);
    }
}
