package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;

/** The tenants' integrations. */
public interface Integrations {

    /** By type, then name, then id. */
    List<Integration> ofTenant(TenantId tenant);
}
