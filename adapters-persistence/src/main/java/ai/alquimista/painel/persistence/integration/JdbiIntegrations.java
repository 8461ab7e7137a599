package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;

/** Integrations as they stand at this moment. */
public final class JdbiIntegrations implements Integrations {

    private final Door door;

    public JdbiIntegrations(Door door) {
        this.door = door;
    }

    @Override
    public List<Integration> ofTenant(TenantId tenant) {
        return door.read(tenant, IntegrationSql.class, sql -> sql.findAll(tenant));
    }
}
