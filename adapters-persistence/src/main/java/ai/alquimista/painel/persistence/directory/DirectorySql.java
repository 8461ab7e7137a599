package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.domain.tenant.TenantSummary;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;

/**
 * Words in angle brackets are filled by {@link Listing}, which writes them all itself; whatever was asked for is bound.
 * There is always a row: without a tenant on the page it tells the total alone.
 */
@RegisterConstructorMapper(TenantSummary.class)
interface DirectorySql extends SqlObject {

    String LINES = """
            SELECT counted.total,
                   t.id, t.name, t.cnpj, t.segment, t.plan, t.status, t.mrr_estimate, t.created_at, t.version,
                   coalesce(s.active_agents, 0) AS active_agents,
                   coalesce(s.active_users, 0) AS active_users,
                   coalesce(s.requests_last_30_days, 0) AS requests_last_30_days
              FROM (<total>) AS counted (total)
              LEFT JOIN page ON true
              LEFT JOIN tenants t ON t.id = page.id
              LEFT JOIN tenant_stats s ON s.tenant_id = page.id
             ORDER BY page.key <order>, page.id <order>
            """;

    String ORDERED = """
            WITH page AS (
                SELECT share.id, share.key
                  FROM unnest(<statuses>) AS wanted (status)
                 CROSS JOIN plans p
                 CROSS JOIN LATERAL (
                       SELECT k.<id> AS id, k.<column> AS key
                         FROM <table> k
                        WHERE k.status = wanted.status
                          AND k.plan = p.code
                              <narrowed>
                              <beyond>
                        ORDER BY k.<column> <order>, k.<id> <order>
                        LIMIT <reach>) AS share
                       <ofPlan>
                 ORDER BY share.key <order>, share.id <order>
                OFFSET :offset
                 LIMIT :oneMore)
            """ + LINES;

    /** A page of each kind's share, merged. */
    default Lines ordered(Terms terms) {
        return terms.ask(getHandle(), ORDERED);
    }

    String FOUND = """
            WITH found AS MATERIALIZED (
                SELECT t.id, <kept>
                  FROM tenants t
                 WHERE t.status = ANY (<statuses>)
                       <narrowed>
                 LIMIT CAST(:mostCounted AS bigint) + 1),
            page AS (
                SELECT k.id, k.key
                  FROM (<keys>) AS k (id, key)
                 WHERE (SELECT count(*) FROM found) <= :mostCounted
                       <beyond>
                 ORDER BY k.key <order>, k.id <order>
                OFFSET :offset
                 LIMIT :oneMore)
            """ + LINES;

    /** All that a search finds, and a page of it; if that is more than is counted, the total is one more, and no page. */
    default Lines found(Terms terms) {
        return terms.ask(getHandle(), FOUND);
    }
}
