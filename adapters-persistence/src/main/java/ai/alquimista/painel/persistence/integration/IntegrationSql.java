package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

@RegisterColumnMapper(ConfigColumn.class)
interface IntegrationSql {

    @SqlQuery("""
            SELECT id, type, name, status, last_sync_at, last_error, config, version
              FROM tenant_integrations
             WHERE tenant_id = :tenant
             ORDER BY type, name, id
            """)
    @RegisterConstructorMapper(Integration.class)
    List<Integration> findAll(TenantId tenant);
}
