package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface CommandNameSql {

    @SqlQuery("""
            SELECT id, name
              FROM tenants
             WHERE id = ANY (:tenants)
            """)
    @KeyColumn("id")
    @ValueColumn("name")
    Map<TenantId, String> tenants(UUID[] tenants);

    @SqlQuery("""
            SELECT cognito_sub, full_name
              FROM staff
             WHERE cognito_sub = ANY (:people)
            """)
    @KeyColumn("cognito_sub")
    @ValueColumn("full_name")
    Map<UserId, String> people(String[] people);
}
