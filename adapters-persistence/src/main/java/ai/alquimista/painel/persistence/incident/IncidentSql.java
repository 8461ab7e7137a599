package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

@RegisterConstructorMapper(Incident.class)
interface IncidentSql {

    @SqlQuery("""
            SELECT count(*)
              FROM incidents
             WHERE tenant_id = :tenant
               AND status = ANY (:statuses)
            """)
    long count(TenantId tenant, Set<IncidentStatus> statuses);

    @SqlQuery("""
            SELECT id, severity, title, description, status, version, created_by, assignee, created_at, acknowledged_at,
                   resolved_at, updated_at
              FROM incidents
             WHERE tenant_id = :tenant
               AND status = ANY (:statuses)
             ORDER BY created_at DESC, id DESC
            OFFSET :offset
             LIMIT :limit
            """)
    List<Incident> findFrom(TenantId tenant, Set<IncidentStatus> statuses, int offset, int limit);

    @SqlQuery("""
            SELECT id, severity, title, description, status, version, created_by, assignee, created_at, acknowledged_at,
                   resolved_at, updated_at
              FROM incidents
             WHERE tenant_id = :tenant
               AND status = ANY (:statuses)
               AND (created_at, id) < (:anchor.moment, :anchor.id)
             ORDER BY created_at DESC, id DESC
             LIMIT :limit
            """)
    List<Incident> findAfter(
            TenantId tenant, Set<IncidentStatus> statuses, @BindMethods("anchor") Anchor anchor, int limit);
}
