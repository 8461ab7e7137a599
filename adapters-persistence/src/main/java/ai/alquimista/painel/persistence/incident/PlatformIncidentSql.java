package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.persistence.paging.Slice;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Incidents of all tenants; the conditions are {@link IncidentConditions}. */
interface PlatformIncidentSql {

    @SqlQuery("""
            SELECT i.id, i.severity, i.title, i.description, i.status, i.version, i.created_by, i.assignee, i.created_at,
                   i.acknowledged_at, i.resolved_at, i.updated_at, i.tenant_id, t.name AS tenant_name,
                   s.full_name AS assignee_name
              FROM (SELECT id, tenant_id, severity, title, description, status, version, created_by, assignee, created_at,
                           acknowledged_at, resolved_at, updated_at
                      FROM incidents
                     WHERE (created_at, id) < (:slice.anchor.moment, :slice.anchor.id)
                       <conditions>
                     ORDER BY created_at DESC, id DESC
                    OFFSET :slice.offset
                     LIMIT :slice.limit) i
              JOIN tenants t ON t.id = i.tenant_id
              LEFT JOIN staff s ON s.cognito_sub = i.assignee
             ORDER BY i.created_at DESC, i.id DESC
            """)
    @RegisterConstructorMapper(TenantIncidentRow.class)
    List<TenantIncidentRow> find(
            @Define String conditions,
            @BindMethods("criteria") IncidentCriteria criteria,
            @BindMethods("slice") Slice slice);

    @SqlQuery("""
            SELECT coalesce(sum(incidents), 0)::bigint
              FROM incident_counts
             WHERE true
               <conditions>
            """)
    @AllowUnusedBindings
    long countAll(@Define String conditions, @BindMethods("criteria") IncidentCriteria criteria);

    @SqlQuery("""
            SELECT count(*)
              FROM incidents
             WHERE true
               <conditions>
            """)
    long countOfTenant(@Define String conditions, @BindMethods("criteria") IncidentCriteria criteria);
}
