package ai.alquimista.painel.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    private final JsonBody body = new JsonBody();

    @Test
    void reads_exactly_what_was_asked_for() throws IOException {
        assertThat(read("{\"display_name\":\"O'Brien <b>\",\"count\":7,\"lines\":[{\"amount\":1.10}]}"))
                .isEqualTo(new Order("O'Brien <b>", 7, List.of(new Line(new BigDecimal("1.10")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"display_name":"a","count":1,"lines":[],"x":1}         | x               | UNKNOWN
            {"display_name":"a","count":1,"lines":[{"amoun":1}]}    | lines[0].amoun  | UNKNOWN
            {"display_name":"a","count":"5","lines":[]}             | count           | MALFORMED
            {"display_name":"a","count":1.5,"lines":[]}             | count           | MALFORMED
            {"display_name":"a","count":99999999999,"lines":[]}     | count           | MALFORMED
            {"display_name":"a","count":null,"lines":[]}            | count           | MALFORMED
            {"display_name":5,"count":1,"lines":[]}                 | display_name    | MALFORMED
            {"display_name":"a","count":1,"lines":{}}               | lines           | MALFORMED
            {"display_name":"a","count":1,"lines":[{"amount":"1"}]} | lines[0].amount | MALFORMED
            {"display_name":"a","count":1,"lines":[]} {}            | body            | MALFORMED
            {"display_name":"a"                                     | body            | MALFORMED
            []                                                      | body            | MALFORMED
            `""`                                                    | body            | MALFORMED
            ``                                                      | body            | MALFORMED
            """)
    void names_the_field_that_it_cannot_read(String json, String field, Flaw flaw) {
        assertThat(violations(json)).containsExactly(new Violation(field, flaw, List.of()));
    }

    @Test
    void refuses_duplicate_keys_deep_nesting_and_endless_numbers() {
        assertThat(violations("{\"count\":1,\"count\":2}")).hasSize(1);
        assertThat(violations("{\"lines\":" + "[".repeat(5_000))).hasSize(1);
        assertThat(violations("{\"count\":" + "1".repeat(5_000) + "}")).hasSize(1);
    }

    @Test
    void repeats_a_field_name_only_cut_and_cleaned() {
        assertThat(violations("{\"count\":1,\"<script>" + "x".repeat(150) + "\":1}"))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.field()).startsWith("?script?x").hasSize(100));
    }

    @Test
    void writes_snake_case_plain_numbers_utc_and_nulls() {
        Sample sample = new Sample(
                new BigDecimal("1E+3"),
                Instant.parse("2026-01-02T03:04:05Z"),
                LocalDate.of(2026, 1, 2),
                Optional.empty());
        assertThat(new String(Json.bytes(sample), StandardCharsets.UTF_8)).isEqualTo("""
                        {"mrr_estimate":1000,"created_at":"2026-01-02T03:04:05Z","day":"2026-01-02","rate":null}""");
    }

    @Test
    void leaves_everything_that_is_no_record_to_others() {
        assertThat(body.isWriteable(byte[].class, byte[].class, new Annotation[0], MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
        assertThat(body.isReadable(String.class, String.class, new Annotation[0], MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
    }

    private List<Violation> violations(String json) {
        return catchThrowableOfType(Invalid.class, () -> read(json)).violations();
    }

    @SuppressWarnings("unchecked") // the reader's own signature asks for Class<Object>
    private Object read(String json) throws IOException {
        return body.readFrom(
                (Class<Object>) (Class<?>) Order.class,
                Order.class,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    record Order(String displayName, int count, List<Line> lines) {}

    record Line(BigDecimal amount) {}

    record Sample(BigDecimal mrrEstimate, Instant createdAt, LocalDate day, Optional<BigDecimal> rate) {}
}
