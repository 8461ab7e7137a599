package ai.alquimista.painel.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class UsageTotalsTest {

    @Test
    void has_no_rate_and_no_average_without_a_request() {
        assertThat(UsageTotals.NONE.successRate()).isEmpty();
        assertThat(UsageTotals.NONE.averageResponseTimeMs()).isEmpty();
    }

    @Test
    void weighs_averages_by_their_requests() {
        UsageTotals busy = new UsageTotals(99, 99, 0, 99 * 100, 0);
        UsageTotals quiet = new UsageTotals(1, 0, 1, 1_100, 0);

        assertThat(busy.plus(quiet).averageResponseTimeMs()).contains(new BigDecimal("110.00"));
        assertThat(busy.plus(quiet).successRate()).contains(new BigDecimal("99.00"));
    }

    @Test
    void rounds_half_up_to_two_decimals() {
        assertThat(new UsageTotals(3, 2, 1, 0, 0).successRate()).contains(new BigDecimal("66.67"));
        assertThat(new UsageTotals(800, 1, 799, 0, 0).successRate()).contains(new BigDecimal("0.13"));
    }

    @Test
    void refuses_requests_that_neither_succeed_nor_fail() {
        assertThatThrownBy(() -> new UsageTotals(3, 1, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UsageTotals(0, 1, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
