package ai.alquimista.painel.domain.tenant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A tenant as its own people see it.
 *
 * @param plan the plan's code
 * @param mrrEstimate monthly recurring revenue in BRL, two decimals
 * @param timeZone whose calendar days its figures are kept by
 */
public record TenantProfile(
        TenantId id,
        String name,
        Cnpj cnpj,
        String segment,
        String plan,
        TenantStatus status,
        BigDecimal mrrEstimate,
        ZoneId timeZone,
        Instant createdAt,
        PlanLimits limits,
        PlanUse use) {

    public Quota quota() {
        return new Quota(use.requestsThisMonth(), limits.maxRequestsPerMonth());
    }
}
