package ai.alquimista.painel.persistence.billing;

import ai.alquimista.painel.domain.billing.Movements;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A balance beside some of its movements.
 *
 * @param balance BRL a month, all movements together
 * @param singleDay empty for the movements of the whole period, or where there are none
 */
public record RevenueRow(
        String dimension,
        String member,
        BigDecimal balance,
        long payingTenants,
        Optional<LocalDate> singleDay,
        BigDecimal newMrr,
        BigDecimal expansion,
        BigDecimal contraction,
        BigDecimal reactivation,
        BigDecimal churn,
        BigDecimal transfersIn,
        BigDecimal transfersOut,
        long newTenants,
        long reactivatedTenants,
        long churnedTenants,
        long tenantsIn,
        long tenantsOut) {

    boolean isAfter(LocalDate day) {
        return singleDay.filter(own -> own.isAfter(day)).isPresent();
    }

    Movements movements() {
        return new Movements(
                newMrr,
                expansion,
                contraction,
                reactivation,
                churn,
                transfersIn,
                transfersOut,
                newTenants,
                reactivatedTenants,
                churnedTenants,
                tenantsIn,
                tenantsOut);
    }
}
