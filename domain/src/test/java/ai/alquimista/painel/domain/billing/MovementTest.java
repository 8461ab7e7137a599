package ai.alquimista.painel.domain.billing;

import static ai.alquimista.painel.domain.tenant.TenantStatus.ACTIVE;
import static ai.alquimista.painel.domain.tenant.TenantStatus.INACTIVE;
import static ai.alquimista.painel.domain.tenant.TenantStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final boolean PAID = true;
    private static final boolean NEVER_PAID = false;

    @Test
    void is_new_when_a_tenant_pays_for_the_first_time() {
        assertThat(Movement.between(Optional.empty(), standing(ACTIVE, "500.00"), NEVER_PAID))
                .isEqualTo(movement(MovementKind.NEW, "500.00", "0.00"));
        assertThat(from(standing(ACTIVE, "0.00"), standing(ACTIVE, "500.00"), NEVER_PAID))
                .isEqualTo(movement(MovementKind.NEW, "500.00", "0.00"));
    }

    @Test
    void is_a_reactivation_when_a_tenant_pays_again_after_it_had_stopped() {
        assertThat(from(standing(INACTIVE, "500.00"), standing(ACTIVE, "400.00"), PAID))
                .isEqualTo(movement(MovementKind.REACTIVATION, "400.00", "0.00"));
    }

    @Test
    void is_churn_when_a_paying_tenant_turns_inactive_or_falls_to_nothing() {
        assertThat(from(standing(ACTIVE, "500.00"), standing(INACTIVE, "500.00"), PAID))
                .isEqualTo(movement(MovementKind.CHURN, "500.00", "0.00"));
        assertThat(from(standing(SUSPENDED, "500.00"), standing(SUSPENDED, "0.00"), PAID))
                .isEqualTo(movement(MovementKind.CHURN, "500.00", "0.00"));
    }

    @Test
    void is_an_expansion_or_a_contraction_by_the_difference_and_carries_the_former_revenue() {
        assertThat(from(standing(ACTIVE, "500.00"), standing(ACTIVE, "1500.01"), PAID))
                .isEqualTo(movement(MovementKind.EXPANSION, "1000.01", "500.00"));
        assertThat(from(standing(ACTIVE, "1500.01"), standing(ACTIVE, "500.00"), PAID))
                .isEqualTo(movement(MovementKind.CONTRACTION, "1000.01", "1500.01"));
    }

    @Test
    void is_nothing_when_a_tenant_is_suspended_since_it_goes_on_paying() {
        assertThat(from(standing(ACTIVE, "500.00"), standing(SUSPENDED, "500.00"), PAID))
                .isEqualTo(movement(MovementKind.NONE, "0.00", "500.00"));
    }

    @Test
    void is_nothing_while_nobody_pays_whatever_the_price_says() {
        assertThat(Movement.between(Optional.empty(), standing(INACTIVE, "500.00"), NEVER_PAID))
                .isEqualTo(movement(MovementKind.NONE, "0.00", "0.00"));
        assertThat(from(standing(INACTIVE, "500.00"), standing(INACTIVE, "900.00"), PAID))
                .isEqualTo(movement(MovementKind.NONE, "0.00", "0.00"));
    }

    @Test
    void starts_from_a_standing_in_whole_cents_that_is_not_negative() {
        assertThatThrownBy(() -> standing(ACTIVE, "-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standing(ACTIVE, "0.001")).isInstanceOf(ArithmeticException.class);
        assertThat(standing(ACTIVE, "7")).isEqualTo(standing(ACTIVE, "7.00"));
    }

    private static Movement from(PlanStanding before, PlanStanding after, boolean paidBefore) {
        return Movement.between(Optional.of(before), after, paidBefore);
    }

    private static PlanStanding standing(TenantStatus status, String mrr) {
        return new PlanStanding("starter", "Varejo", status, new BigDecimal(mrr));
    }

    private static Movement movement(MovementKind kind, String amount, String carried) {
        return new Movement(kind, new BigDecimal(amount), new BigDecimal(carried));
    }
}
