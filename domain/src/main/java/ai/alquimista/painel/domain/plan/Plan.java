package ai.alquimista.painel.domain.plan;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A plan as it was on offer in one of its versions.
 *
 * @param code what tenants name it by; never changes
 * @param monthlyPrice BRL, two decimals
 * @param yearlyPrice BRL, two decimals
 * @param effectiveAt since when it is as it is
 */
public record Plan(
        String code,
        String name,
        BigDecimal monthlyPrice,
        BigDecimal yearlyPrice,
        PlanLimits limits,
        Version version,
        Instant effectiveAt) {

    public Plan {
        monthlyPrice = monthlyPrice.setScale(2);
        yearlyPrice = yearlyPrice.setScale(2);
    }

    /** Whether it offers something else than the other, whenever each did. */
    public boolean differsFrom(Plan other) {
        return !name.equals(other.name)
                || monthlyPrice.compareTo(other.monthlyPrice) != 0
                || yearlyPrice.compareTo(other.yearlyPrice) != 0
                || !limits.equals(other.limits);
    }
}
