package ai.alquimista.painel.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The revenue of a period and whoever pays it: everybody's, one plan's or one segment's. */
public record RevenueSpan(MrrBridge mrr, TenantBridge tenants) {

    /**
     * Goes back from what is known to add up, all days together.
     *
     * @param balance BRL a month
     * @param paying tenants
     * @param during the period's movements
     * @param after those of later days; they are in the balance, and in no period that ends before them
     */
    public static RevenueSpan backFrom(BigDecimal balance, long paying, Movements during, Movements after) {
        BigDecimal closing = balance.subtract(after.net());
        long closingTenants = paying - after.netTenants();
        return new RevenueSpan(
                new MrrBridge(
                        closing.subtract(during.net()),
                        during.newMrr(),
                        during.expansion(),
                        during.contraction(),
                        during.reactivation(),
                        during.churn(),
                        during.transfersIn(),
                        during.transfersOut(),
                        closing),
                new TenantBridge(
                        closingTenants - during.netTenants(),
                        during.newTenants(),
                        during.reactivatedTenants(),
                        during.churnedTenants(),
                        during.tenantsIn(),
                        during.tenantsOut(),
                        closingTenants));
    }

    /** BRL a month, the closing over the tenants that pay it, rounded half up to the cent; empty if nobody pays. */
    public Optional<BigDecimal> perPayingTenant() {
        return tenants.closing() == 0
                ? Optional.empty()
                : Optional.of(mrr.closing().divide(BigDecimal.valueOf(tenants.closing()), 2, RoundingMode.HALF_UP));
    }
}
