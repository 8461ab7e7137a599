package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.persistence.paging.Slice;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Integrations found by their own name, or by their tenant's. Either side has two ways, and which is quick depends on how
 * often the text occurs, so that is looked at first; {@link IntegrationSearch} chooses. The conditions are
 * {@link IntegrationConditions}.
 */
@RegisterColumnMapper(ConfigColumn.class)
interface IntegrationSearchSql {

    /** Each name once, by leaps along the index, until there are {@code most}; services are few, and so are their names. */
    @SqlQuery("""
            WITH RECURSIVE names AS (
                (SELECT name FROM tenant_integrations ORDER BY name LIMIT 1)
                 UNION ALL
                 SELECT (SELECT i.name FROM tenant_integrations i WHERE i.name > n.name ORDER BY i.name LIMIT 1)
                   FROM names n
                  WHERE n.name IS NOT NULL)
            SELECT name, searchable(name) LIKE searchable(:pattern) AS found
              FROM (SELECT name FROM names WHERE name IS NOT NULL LIMIT :most) n
            """)
    @RegisterConstructorMapper(NameRow.class)
    List<NameRow> findNames(String pattern, int most);

    /** About how many tenants have such a name, up to {@code most}: a CNPJ that has the text counts too, which is quicker. */
    @SqlQuery("""
            SELECT count(*)
              FROM (SELECT
                      FROM tenants t
                     WHERE searchable(t.name || ' ' || t.cnpj) LIKE searchable(:pattern)
                     LIMIT :most) t
            """)
    int countTenants(String pattern, int most);

    /** One after the other, each in order. */
    String BY_NAMES = """
            SELECT i.*
              FROM unnest(:names) n (name)
             CROSS JOIN LATERAL (SELECT i.id, i.tenant_id, i.type, i.name, i.status, i.last_sync_at, i.last_error, i.config, i.version
                                   FROM tenant_integrations i
                                  WHERE i.name = n.name
                                    AND (i.name, i.id) > (:slice.anchor.sortValue, :slice.anchor.id)
                                    <conditions>
                                  ORDER BY i.name, i.id
                                  LIMIT :slice.reach) i
            """;

    /** Where names are many. */
    String BY_TEXT = """
            SELECT i.id, i.tenant_id, i.type, i.name, i.status, i.last_sync_at, i.last_error, i.config, i.version
              FROM tenant_integrations i
             WHERE searchable(i.name) LIKE searchable(:pattern)
               AND (i.name, i.id) > (:slice.anchor.sortValue, :slice.anchor.id)
               <conditions>
             ORDER BY i.name, i.id
             LIMIT :slice.reach
            """;

    /** Few tenants: all that they have, sorted. */
    String OF_FEW_TENANTS = """
            SELECT i.id, i.tenant_id, i.type, i.name, i.status, i.last_sync_at, i.last_error, i.config, i.version
              FROM (SELECT id
                      FROM tenants t
                     WHERE searchable(t.name || ' ' || t.cnpj) LIKE searchable(:pattern)
                       AND searchable(t.name) LIKE searchable(:pattern)
                    OFFSET 0) t
              JOIN tenant_integrations i ON i.tenant_id = t.id
             WHERE (i.name, i.id) > (:slice.anchor.sortValue, :slice.anchor.id)
                   <conditions>
             ORDER BY i.name, i.id
             LIMIT :slice.reach
            """;

    /** Many tenants: along the list, until the page is full. */
    String OF_MANY_TENANTS = """
            SELECT i.id, i.tenant_id, i.type, i.name, i.status, i.last_sync_at, i.last_error, i.config, i.version
              FROM tenant_integrations i
             WHERE (SELECT searchable(t.name) LIKE searchable(:pattern) FROM tenants t WHERE t.id = i.tenant_id)
               AND (i.name, i.id) > (:slice.anchor.sortValue, :slice.anchor.id)
               <conditions>
             ORDER BY i.name, i.id
             LIMIT :slice.reach
            """;

    @SqlQuery("""
            SELECT i.id, i.type, i.name, i.status, i.last_sync_at, i.last_error, i.config, i.version,
                   i.tenant_id, t.name AS tenant_name, t.status AS tenant_status
              FROM ((<own>) UNION (<tenants>)) i
              JOIN tenants t ON t.id = i.tenant_id
             ORDER BY i.name, i.id
            OFFSET :slice.offset
             LIMIT :slice.limit
            """)
    @RegisterConstructorMapper(TenantIntegrationRow.class)
    @AllowUnusedBindings
    List<TenantIntegrationRow> find(
            @Define String own,
            @Define String tenants,
            String pattern,
            List<String> names,
            @BindMethods("criteria") IntegrationCriteria criteria,
            @BindMethods("slice") Slice slice);

    String HAS_NAME = "i.name = ANY (:names)";
    String HAS_TEXT = "searchable(i.name) LIKE searchable(:pattern)";

    /** Exact below {@code most}. */
    @SqlQuery("""
            SELECT count(*)
              FROM ((SELECT i.tenant_id, i.id
                       FROM tenant_integrations i
                      WHERE <own>
                        <conditions>
                      LIMIT :most)
                    UNION
                    (SELECT i.tenant_id, i.id
                       FROM tenants t
                       JOIN tenant_integrations i ON i.tenant_id = t.id
                      WHERE searchable(t.name || ' ' || t.cnpj) LIKE searchable(:pattern)
                        AND searchable(t.name) LIKE searchable(:pattern)
                        <conditions>
                      LIMIT :most)) i
            """)
    @AllowUnusedBindings
    long count(
            @Define String own,
            @Define String conditions,
            String pattern,
            List<String> names,
            @BindMethods("criteria") IntegrationCriteria criteria,
            int most);
}
