package ai.alquimista.painel.persistence.directory;

import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;

/** Words in angle brackets are {@link Terms}' own; whatever was asked for is bound. */
@RegisterConstructorMapper(SummaryRow.class)
interface DirectorySql extends SqlObject {

    String LINES = """
            SELECT t.id, t.name, t.cnpj, t.segment, t.plan, t.status, t.mrr_estimate, t.created_at,
                   coalesce(s.active_agents, 0) AS active_agents,
                   coalesce(s.active_users, 0) AS active_users,
                   coalesce(s.requests_last_30_days, 0) AS requests_last_30_days,
                   <total> AS total
              FROM page
              JOIN tenants t ON t.id = page.id
              LEFT JOIN tenant_stats s ON s.tenant_id = t.id
             ORDER BY page.key <order>, page.id <order>
            """;

    String ORDERED = """
            WITH page AS (
                SELECT share.id, share.key
                  FROM unnest(:statuses) AS wanted (status)
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
    default List<SummaryRow> ordered(Terms terms) {
        return terms.ask(getHandle().createQuery(ORDERED))
                .mapTo(SummaryRow.class)
                .list();
    }

    String FOUND = """
            WITH found AS MATERIALIZED (
                SELECT t.id, <key> AS key
                  FROM <found>
                 WHERE t.status = ANY (:statuses)
                       <narrowed>
                 LIMIT :mostCounted + 1),
            page AS (
                SELECT f.id, f.key
                  FROM found f
                       <beyond>
                 ORDER BY f.key <order>, f.id <order>
                OFFSET :offset
                 LIMIT :oneMore)
            """ + LINES;

    /** A page of what a search finds, once all of it is found, or one more than is counted. */
    default List<SummaryRow> found(Terms terms) {
        return terms.ask(getHandle().createQuery(FOUND)).mapTo(SummaryRow.class).list();
    }

    String COUNT_FOUND = """
            SELECT count(*)
              FROM (SELECT FROM tenants t
                     WHERE t.status = ANY (:statuses)
                           <narrowed>
                     LIMIT :mostCounted + 1) AS found
            """;

    /** How many a search finds; one more than is counted stands for any number beyond. */
    default long countFound(Terms terms) {
        return terms.ask(getHandle().createQuery(COUNT_FOUND)).mapTo(Long.class).one();
    }

    String COUNT = """
            SELECT coalesce(sum(c.tenants), 0)
              FROM tenant_counts c
             WHERE c.status = ANY (:statuses)
                   <narrowed>
            """;

    /** How many there are without a search, from what is kept. */
    default long count(Terms terms) {
        return terms.ask(getHandle().createQuery(COUNT)).mapTo(Long.class).one();
    }
}
