package ai.alquimista.painel.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/json;q=0.5, text/html ; q = 1.000",
                "text/*;q=0,*/*;q=0.",
                "garbage",
                ""
            })
    void takes_formats_with_weights_in_form(String accept) {
        assertThat(SyntaxFilter.areInForm(List.of(accept))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=nonsense",
                "application/json;Q=2",
                "application/json;q=-1",
                "*/*;q=NaN",
                "*/*;q=1e9",
                "*/*;q=",
                "text/html, */*;a=b;q=1.1"
            })
    void refuses_weights_that_are_none(String accept) {
        assertThat(SyntaxFilter.areInForm(List.of("*/*", accept))).isFalse();
    }

    @Test
    void takes_requests_that_name_no_format() {
        assertThat(SyntaxFilter.areInForm(List.of())).isTrue();
    }
}
