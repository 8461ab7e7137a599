package ai.alquimista.painel.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MrrTest {

    @Test
    void of_a_yearly_contract_is_a_twelfth_of_its_price() {
        assertThat(Mrr.ofYearly(new BigDecimal("18000.00"))).isEqualTo(new BigDecimal("1500.00"));
        assertThat(Mrr.ofYearly(BigDecimal.ZERO)).isEqualTo(Mrr.NONE);
    }

    @Test
    void of_a_yearly_contract_is_rounded_half_up_to_the_cent() {
        assertThat(Mrr.ofYearly(new BigDecimal("100.00"))).isEqualTo(new BigDecimal("8.33"));
        assertThat(Mrr.ofYearly(new BigDecimal("200.00"))).isEqualTo(new BigDecimal("16.67"));
        assertThat(Mrr.ofYearly(new BigDecimal("0.06"))).isEqualTo(new BigDecimal("0.01"));
        assertThat(Mrr.ofYearly(new BigDecimal("0.30"))).isEqualTo(new BigDecimal("0.03"));
        assertThat(Mrr.ofYearly(new BigDecimal("0.05"))).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void of_a_negative_price_does_not_exist() {
        assertThatThrownBy(() -> Mrr.ofYearly(new BigDecimal("-0.01"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_twelve_times_as_much_a_year() {
        assertThat(Mrr.yearly(new BigDecimal("1275.50"))).isEqualTo(new BigDecimal("15306.00"));
    }
}
