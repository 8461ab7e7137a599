package ai.alquimista.painel.domain.billing;

import java.math.BigDecimal;

/**
 * The movements of some days, added up by kind: money in BRL a month, tenants by number. None is negative.
 *
 * @param newMrr of tenants that paid for the first time ever
 * @param transfersIn former MRR of paying tenants that came from another plan or segment
 * @param transfersOut former MRR of paying tenants that went to another plan or segment
 * @param tenantsIn paying tenants that came from another plan or segment
 * @param tenantsOut paying tenants that went to another plan or segment
 */
public record Movements(
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

    public static final Movements NONE =
            new Movements(Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, Mrr.NONE, 0, 0, 0, 0, 0);

    public Movements plus(Movements other) {
        return new Movements(
                newMrr.add(other.newMrr),
                expansion.add(other.expansion),
                contraction.add(other.contraction),
                reactivation.add(other.reactivation),
                churn.add(other.churn),
                transfersIn.add(other.transfersIn),
                transfersOut.add(other.transfersOut),
                newTenants + other.newTenants,
                reactivatedTenants + other.reactivatedTenants,
                churnedTenants + other.churnedTenants,
                tenantsIn + other.tenantsIn,
                tenantsOut + other.tenantsOut);
    }

    /** By how much revenue rose, in BRL a month; negative where it fell. */
    public BigDecimal net() {
        return newMrr.add(expansion)
                .add(reactivation)
                .add(transfersIn)
                .subtract(contraction)
                .subtract(churn)
                .subtract(transfersOut);
    }

    /** By how many the paying tenants grew; negative where they shrank. */
    public long netTenants() {
        return newTenants + reactivatedTenants + tenantsIn - churnedTenants - tenantsOut;
    }
}
