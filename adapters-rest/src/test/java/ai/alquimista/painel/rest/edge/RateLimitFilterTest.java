package ai.alquimista.painel.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.limit.Allowances.Access;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void counts_what_changes_nothing_as_a_read(String method) {
        assertThat(RateLimitFilter.access(method)).isEqualTo(Access.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "PUT", "DELETE", "OPTIONS", "get", "NONSENSE"})
    void counts_every_other_as_a_write(String method) {
        assertThat(RateLimitFilter.access(method)).isEqualTo(Access.WRITE);
    }
}
