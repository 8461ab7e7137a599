package ai.alquimista.painel.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.usage.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevenueOverviewTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");
    private static final DateRange DAYS = new DateRange(MONDAY, MONDAY.plusDays(2));
    private static final Movements BEGUN =
            new Movements(amount("500.00"), Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, 1, 0, 0, 0, 0);
    private static final Movements CHURNED =
            new Movements(Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, amount("200.00"), Mrr.NONE, Mrr.NONE, 0, 0, 1, 0, 0);

    @Test
    void goes_back_from_the_balance_and_leaves_later_movements_out() {
        RevenueSpan span = RevenueSpan.backFrom(amount("1300.00"), 4, BEGUN.plus(CHURNED), BEGUN);

        assertThat(span.mrr().closing()).isEqualTo(amount("800.00"));
        assertThat(span.mrr().opening()).isEqualTo(amount("500.00"));
        assertThat(span.tenants()).isEqualTo(new TenantBridge(3, 1, 0, 1, 0, 0, 3));
        assertThat(span.perPayingTenant()).contains(amount("266.67"));
    }

    @Test
    void has_no_average_where_nobody_pays() {
        assertThat(span("0.00", Movements.NONE).perPayingTenant()).isEmpty();
    }

    @Test
    void follows_the_days_and_fills_those_without_a_movement() {
        assertThat(RevenueOverview.trend(DAYS, amount("1000.00"), Map.of(MONDAY, BEGUN, MONDAY.plusDays(2), CHURNED)))
                .containsExactly(
                        new RevenueDay(MONDAY, amount("1500.00"), 1, 0, 0),
                        new RevenueDay(MONDAY.plusDays(1), amount("1500.00"), 0, 0, 0),
                        new RevenueDay(MONDAY.plusDays(2), amount("1300.00"), 0, 1, 0));
    }

    @Test
    void does_not_exist_unless_the_days_lead_to_the_closing() {
        assertThatCode(() -> overview(span("500.00", BEGUN), span("500.00", BEGUN), Map.of(MONDAY, BEGUN)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> overview(span("500.00", BEGUN), span("500.00", BEGUN), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days");
    }

    @Test
    void does_not_exist_unless_its_parts_make_up_the_whole() {
        assertThatThrownBy(() -> overview(span("500.00", BEGUN), span("499.99", BEGUN), Map.of(MONDAY, BEGUN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plans");
        assertThatThrownBy(() -> overview(span("500.00", BEGUN), span("500.00", Movements.NONE), Map.of(MONDAY, BEGUN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RevenueOverview overview(RevenueSpan all, RevenueSpan part, Map<LocalDate, Movements> daily) {
        List<RevenueShare> parts = List.of(new RevenueShare("starter", "Starter", part));
        return new RevenueOverview(
                DAYS, all, parts, parts, RevenueOverview.trend(DAYS, all.mrr().opening(), daily));
    }

    private static RevenueSpan span(String balance, Movements during) {
        return RevenueSpan.backFrom(amount(balance), 0, during, Movements.NONE);
    }

    private static BigDecimal amount(String decimal) {
        return new BigDecimal(decimal);
    }
}
