package ai.alquimista.painel.domain.billing;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * How revenue came from what it was to what it is, in BRL a month, two decimals. It does not exist unless opening + new +
 * expansion + reactivation + transfers in − contraction − churn − transfers out is the closing, to the cent.
 *
 * <p>A paying tenant is one whose status is other than inactive and whose MRR is above zero; yearly contracts count with a
 * twelfth of their price ({@link Mrr#ofYearly}). The days are São Paulo's, and no movement is netted with another.
 *
 * @param opening before the first movement of the period's first day
 * @param newMrr of tenants that paid for the first time ever
 * @param expansion by which paying tenants' MRR rose, in the plan or segment that they moved to
 * @param contraction by which paying tenants' MRR fell, in the plan or segment that they moved to
 * @param reactivation of tenants that pay again after they had paid and stopped
 * @param churn of paying tenants that stopped, in the plan or segment that they left
 * @param transfersIn former MRR of paying tenants that came from another plan or segment
 * @param transfersOut former MRR of paying tenants that went to another plan or segment
 * @param closing after the last movement of the period's last day
 */
public record MrrBridge(
        BigDecimal opening,
        BigDecimal newMrr,
        BigDecimal expansion,
        BigDecimal contraction,
        BigDecimal reactivation,
        BigDecimal churn,
        BigDecimal transfersIn,
        BigDecimal transfersOut,
        BigDecimal closing) {

    public MrrBridge {
        opening = Mrr.inCents(opening);
        newMrr = Mrr.inCents(newMrr);
        expansion = Mrr.inCents(expansion);
        contraction = Mrr.inCents(contraction);
        reactivation = Mrr.inCents(reactivation);
        churn = Mrr.inCents(churn);
        transfersIn = Mrr.inCents(transfersIn);
        transfersOut = Mrr.inCents(transfersOut);
        closing = Mrr.inCents(closing);
        BigDecimal reached = opening.add(newMrr)
                .add(expansion)
                .add(reactivation)
                .add(transfersIn)
                .subtract(contraction)
                .subtract(churn)
                .subtract(transfersOut);
        if (reached.compareTo(closing) != 0)
            throw new IllegalArgumentException("the movements lead to " + reached + ", not to " + closing);
    }

    /** Whether there was nothing, nothing came and nothing went. */
    public boolean isEmpty() {
        return Stream.of(
                        opening,
                        newMrr,
                        expansion,
                        contraction,
                        reactivation,
                        churn,
                        transfersIn,
                        transfersOut,
                        closing)
                .allMatch(amount -> amount.signum() == 0);
    }
}
