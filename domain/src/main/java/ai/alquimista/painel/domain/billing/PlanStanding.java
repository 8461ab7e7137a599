package ai.alquimista.painel.domain.billing;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;

/**
 * What a tenant is from one row of its history until the next.
 *
 * @param plan the plan's code
 * @param mrr BRL a month, two decimals, not negative; of an inactive tenant it counts for nothing
 */
public record PlanStanding(String plan, String segment, TenantStatus status, BigDecimal mrr) {

    public PlanStanding {
        if (mrr.signum() < 0) throw new IllegalArgumentException("MRR must not be negative: " + mrr);
        mrr = Mrr.inCents(mrr);
    }

    public boolean isPaying() {
        return status != TenantStatus.INACTIVE && mrr.signum() > 0;
    }

    /** What the tenant brings a month: its MRR while it pays, nothing otherwise. */
    public BigDecimal revenue() {
        return isPaying() ? mrr : Mrr.NONE;
    }
}
