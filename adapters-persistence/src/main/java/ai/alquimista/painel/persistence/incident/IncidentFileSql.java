package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface IncidentFileSql {

    /** Of any tenant: our own people know incidents by their ids alone. */
    @SqlQuery("""
            SELECT tenant_id
              FROM incidents
             WHERE id = :incident
            """)
    Optional<TenantId> findOwner(UUID incident);

    @SqlQuery("""
            SELECT i.id, i.severity, i.title, i.description, i.status, i.version, i.created_by, i.assignee, i.created_at,
                   i.acknowledged_at, i.resolved_at, i.updated_at, i.tenant_id, t.name AS tenant_name,
                   NULL::text AS assignee_name
              FROM incidents i
              JOIN tenants t ON t.id = i.tenant_id
             WHERE i.tenant_id = :tenant
               AND i.id = :incident
            """)
    @RegisterConstructorMapper(TenantIncidentRow.class)
    Optional<TenantIncidentRow> find(TenantId tenant, UUID incident);

    /** The newest, newest first. */
    @SqlQuery("""
            SELECT id, author, text, created_at
              FROM incident_comments
             WHERE tenant_id = :tenant
               AND incident_id = :incident
             ORDER BY created_at DESC, id DESC
             LIMIT :most
            """)
    @RegisterConstructorMapper(IncidentComment.class)
    List<IncidentComment> findComments(TenantId tenant, UUID incident, int most);

    @SqlQuery("""
            SELECT cognito_sub, full_name
              FROM tenant_users
             WHERE tenant_id = :tenant
               AND cognito_sub = ANY (:people)
            """)
    @KeyColumn("cognito_sub")
    @ValueColumn("full_name")
    Map<UserId, String> findMembers(TenantId tenant, List<String> people);

    /** For our own login alone: a tenant's may not read the staff. */
    @SqlQuery("""
            SELECT cognito_sub, full_name
              FROM staff
             WHERE cognito_sub = ANY (:people)
            """)
    @KeyColumn("cognito_sub")
    @ValueColumn("full_name")
    Map<UserId, String> findColleagues(List<String> people);
}
