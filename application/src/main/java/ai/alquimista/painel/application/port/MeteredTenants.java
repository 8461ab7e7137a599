package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Map;
import java.util.Set;

/** The tenants whose events are taken in. */
public interface MeteredTenants {

    /** Those of them that exist, as they are now. */
    Map<TenantId, MeteredTenant> of(Set<TenantId> tenants);
}
