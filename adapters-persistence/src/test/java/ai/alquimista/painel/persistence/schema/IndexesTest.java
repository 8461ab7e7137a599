package ai.alquimista.painel.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexesTest {

    private static final Database DATABASE = Database.migrated();

    /** Every index but those behind keys and those that a partition inherits. */
    static List<String> indexes() {
        return Rows.of(DATABASE.asOwner(), """
                SELECT c.relname
                  FROM pg_class c
                  JOIN pg_index i ON i.indexrelid = c.oid
                 WHERE c.relnamespace = 'alquimista_platform'::regnamespace
                   AND NOT c.relispartition
                   AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u'))
                   AND c.relname NOT LIKE 'flyway%'""");
    }

    @ParameterizedTest
    @MethodSource("indexes")
    void serve_the_query_in_their_comment(String index) {
        String plan = DATABASE.asOwner().inTransaction(h -> {
            String query = h.createQuery("SELECT obj_description(to_regclass(:index), 'pg_class')")
                    .bind("index", index)
                    .mapTo(String.class)
                    .one();
            h.execute("SET LOCAL enable_seqscan = off");
            return explain(h, query);
        });

        assertThat(plan).containsPattern(index + "|" + "agent_requests_default_tenant_id_agent_id_idx");
    }

    @Test
    void are_at_least_fifteen() {
        assertThat(indexes()).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void answer_a_periods_usage_alone() {
        Rows.twoTenants(DATABASE);
        DATABASE.asOwner().useHandle(h -> h.execute("VACUUM ANALYZE tenant_usage_daily"));

        String plan = DATABASE.as(Login.TENANT).inTransaction(h -> {
            h.execute("SET LOCAL enable_seqscan = off");
            h.execute("SELECT set_config('app.tenant_id', ?, true)", Rows.ACME.toString());
            return explain(h, """
                    SELECT agent_id, sum(total_requests), sum(successful_requests), sum(response_time_sum_ms), sum(total_tokens_used)
                      FROM tenant_usage_daily
                     WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001'
                       AND usage_date BETWEEN DATE '2026-01-02' AND DATE '2026-01-31'
                     GROUP BY agent_id""");
        });

        assertThat(plan).contains("Index Only Scan using tenant_usage_daily_pkey");
    }

    private static String explain(Handle handle, String query) {
        return String.join(
                "\n", handle.createQuery("EXPLAIN " + query).mapTo(String.class).list());
    }
}
