package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.integration.IntegrationCounts;
import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.persistence.paging.Slice;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Integrations of all tenants; the conditions are {@link IntegrationConditions}. */
@RegisterColumnMapper(ConfigColumn.class)
@RegisterConstructorMapper(TenantIntegrationRow.class)
interface PlatformIntegrationSql {

    @SqlQuery("""
            SELECT type,
                   coalesce(sum(integrations) FILTER (WHERE status = 'active'), 0)::bigint   AS active,
                   coalesce(sum(integrations) FILTER (WHERE status = 'inactive'), 0)::bigint AS inactive,
                   coalesce(sum(integrations) FILTER (WHERE status = 'error'), 0)::bigint    AS error,
                   coalesce(sum(integrations) FILTER (WHERE status = 'pending'), 0)::bigint  AS pending
              FROM integration_counts
             GROUP BY type
            HAVING sum(integrations) > 0
             ORDER BY type
            """)
    @RegisterConstructorMapper(IntegrationCounts.class)
    List<IntegrationCounts> countByType();

    @SqlQuery("""
            SELECT i.id, i.type, i.name, i.status, i.last_sync_at, i.last_error, i.config, i.version,
                   i.tenant_id, t.name AS tenant_name, t.status AS tenant_status
              FROM (SELECT i.id, i.tenant_id, i.type, i.name, i.status, i.last_sync_at, i.last_error, i.config, i.version
                      FROM tenant_integrations i
                     WHERE (i.name, i.id) > (:slice.anchor.sortValue, :slice.anchor.id)
                       <conditions>
                     ORDER BY i.name, i.id
                    OFFSET :slice.offset
                     LIMIT :slice.limit) i
              JOIN tenants t ON t.id = i.tenant_id
             ORDER BY i.name, i.id
            """)
    List<TenantIntegrationRow> find(
            @Define String conditions,
            @BindMethods("criteria") IntegrationCriteria criteria,
            @BindMethods("slice") Slice slice);
}
