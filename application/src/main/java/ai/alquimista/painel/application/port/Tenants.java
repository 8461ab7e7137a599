package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.Optional;

/** The tenants. */
public interface Tenants {

    /** Empty if there is no such tenant; at most 5 s old. */
    Optional<TenantStanding> standing(TenantId tenant);

    /**
     * Empty if there is no such tenant.
     *
     * @param month the days whose requests count against the plan
     */
    Optional<TenantProfile> profile(TenantId tenant, DateRange month);
}
