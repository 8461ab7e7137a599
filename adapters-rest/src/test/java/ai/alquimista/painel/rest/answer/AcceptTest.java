package ai.alquimista.painel.rest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {

    private static final List<String> FORMATS = List.of("application/json", "text/csv");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                     | application/json
            text/csv                                | text/csv
            TEXT/CSV                                | text/csv
            text/*                                  | text/csv
            text/csv; charset=utf-8; header=present | text/csv
            text/csv;header=present;q=0.4, */*;q=0.5 | application/json
            text/csv, application/json              | application/json
            text/csv, application/json;q=0.999      | text/csv
            text/csv;q=0.5,application/json;q=0.5   | application/json
            text/csv , */* ; Q=0.1                  | text/csv
            application/json;q=0, */*               | text/csv
            text/csv;q=0, */*                       | application/json
            text/csv;q=0, text/*, application/*;q=0.1 | application/json
            text/csv;q=0.1, text/csv                | text/csv
            image/png, text/csv;q=0.1               | text/csv
            """)
    void prefers_what_weighs_most_and_else_the_first(String header, String format) {
        assertThat(Accept.preferred(header, FORMATS)).contains(format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain
            text/csv;q=0
            text/csv;q=0, application/json;q=0.000
            */*;q=0
            text/csvx
            texts/*
            nonsense, text/plain
            """)
    void takes_none_that_is_not_welcome(String header) {
        assertThat(Accept.preferred(header, FORMATS)).isEmpty();
    }

    @Test
    void takes_the_first_where_nothing_is_said_or_nothing_with_a_sense() {
        for (@Nullable String header : new @Nullable String[] {null, "", " ", "*", "nonsense", "/", ";;;", "a/b/c"})
            assertThat(Accept.preferred(header, FORMATS)).as(header).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/", "a/b,", ";", "a/b;q=1;", ", "})
    @Timeout(2)
    void is_read_in_time_however_long_it_is(String part) {
        assertThat(Accept.preferred(part.repeat(20_000), FORMATS)).isNotNull();
    }
}
