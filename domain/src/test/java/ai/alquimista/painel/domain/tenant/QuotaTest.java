package ai.alquimista.painel.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

    @ParameterizedTest
    @CsvSource({
        "0,     10000,   0.00, OK",
        "7999,  10000,  79.99, OK",
        "8000,  10000,  80.00, WARNING",
        "10000, 10000, 100.00, WARNING",
        "10001, 10000, 100.01, EXCEEDED",
        "25000, 10000, 250.00, EXCEEDED"
    })
    void warns_from_eighty_percent_and_is_exceeded_above_all_of_it(
            long requests, long limit, BigDecimal percent, QuotaState state) {
        Quota quota = new Quota(requests, limit);

        assertThat(quota.percent()).isEqualTo(percent);
        assertThat(quota.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"39999,  50000,  80.00, OK", "399999, 500000, 80.00, OK", "500001, 500000, 100.00, EXCEEDED"})
    void is_judged_by_the_requests_and_not_by_the_rounded_percentage(
            long requests, long limit, BigDecimal percent, QuotaState state) {
        Quota quota = new Quota(requests, limit);

        assertThat(quota.percent()).isEqualTo(percent);
        assertThat(quota.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, OK", "1, 1, WARNING", "3, 4, OK", "4, 4, WARNING", "5, 6, WARNING", "4, 6, OK"})
    void counts_whole_requests_of_a_small_limit(long requests, long limit, QuotaState state) {
        assertThat(new Quota(requests, limit).state()).isEqualTo(state);
    }

    @Test
    void knows_a_limit_that_nobody_reaches() {
        assertThat(new Quota(1_000_000, Long.MAX_VALUE).state()).isEqualTo(QuotaState.OK);
        assertThat(new Quota(Long.MAX_VALUE, Long.MAX_VALUE).state()).isEqualTo(QuotaState.WARNING);
        assertThat(new Quota(Long.MAX_VALUE, Long.MAX_VALUE).percent()).isEqualTo("100.00");
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatThrownBy(() -> new Quota(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quota(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
