package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A company that is about to become a tenant.
 *
 * @param plan the plan's code
 * @param mrrEstimate monthly recurring revenue in BRL, at most two decimals
 */
public record NewTenant(String name, Cnpj cnpj, String segment, String plan, BigDecimal mrrEstimate, ZoneId timeZone) {

    public TenantFile onboarded(TenantId id, Instant at) {
        return new TenantFile(
                id, name, cnpj, segment, plan, TenantStatus.ACTIVE, mrrEstimate, timeZone, at, at, Version.FIRST);
    }
}
