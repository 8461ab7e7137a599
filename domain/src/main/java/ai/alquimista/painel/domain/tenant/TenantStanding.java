package ai.alquimista.painel.domain.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What every request needs to know of a tenant.
 *
 * @param timeZone the zone whose calendar days the tenant's figures are kept by; set at onboarding, never changed
 */
public record TenantStanding(TenantId id, TenantStatus status, ZoneId timeZone) {

    /** The calendar day that it is for the tenant. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, timeZone);
    }
}
