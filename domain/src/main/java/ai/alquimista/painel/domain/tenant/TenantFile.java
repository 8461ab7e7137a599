package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A tenant as our own people see it.
 *
 * @param plan the plan's code
 * @param mrrEstimate monthly recurring revenue in BRL, two decimals
 * @param timeZone set at onboarding, never changed
 * @param version grows with every change
 */
public record TenantFile(
        TenantId id,
        String name,
        Cnpj cnpj,
        String segment,
        String plan,
        TenantStatus status,
        BigDecimal mrrEstimate,
        ZoneId timeZone,
        Instant createdAt,
        Instant updatedAt,
        Version version) {

    public TenantFile {
        mrrEstimate = mrrEstimate.setScale(2);
    }

    /** Whether its history tells the two apart: by anything that revenue is taken from. */
    public boolean movesTo(TenantFile next) {
        return !plan.equals(next.plan)
                || !segment.equals(next.segment)
                || status != next.status
                || mrrEstimate.compareTo(next.mrrEstimate) != 0;
    }
}
