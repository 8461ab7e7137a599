package ai.alquimista.painel.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BridgesTest {

    @Test
    void lead_from_the_opening_to_the_closing() {
        assertThat(bridge("1500.00").closing()).isEqualTo(new BigDecimal("1500.00"));
        assertThat(new TenantBridge(10, 3, 2, 4, 5, 6, 10).closing()).isEqualTo(10);
    }

    @Test
    void do_not_exist_when_they_miss_it_by_a_cent_or_a_tenant() {
        assertThatThrownBy(() -> bridge("1500.01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1500.00")
                .hasMessageContaining("1500.01");
        assertThatThrownBy(() -> new TenantBridge(10, 3, 2, 4, 5, 6, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 1000 + 400 + 300 + 200 + 150 − 250 − 175 − 125 = 1500. */
    private static MrrBridge bridge(String closing) {
        return new MrrBridge(
                new BigDecimal("1000"),
                new BigDecimal("400"),
                new BigDecimal("300"),
                new BigDecimal("250"),
                new BigDecimal("200"),
                new BigDecimal("175"),
                new BigDecimal("150"),
                new BigDecimal("125"),
                new BigDecimal(closing));
    }
}
