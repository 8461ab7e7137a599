package ai.alquimista.painel.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTest {

    private static final Database DATABASE = Database.migrated();

    @ParameterizedTest
    @CsvSource({
        "TENANT,staff",
        "TENANT,tenant_plan_history",
        "TENANT,operational_events",
        "TENANT,audit_chain",
        "TENANT,audit_subjects",
        "TENANT,agent_requests",
        "TENANT,event_keys",
        "TENANT,command_receipts",
        "TENANT,command_changes",
        "TENANT,command_type_pauses",
        "TENANT,plan_versions",
        "INGEST,plan_versions",
        "JOBS,plan_versions",
        "TENANT,directory_tasks",
        "INGEST,directory_tasks",
        "JOBS,directory_tasks",
        "TENANT,incident_changes",
        "INGEST,incident_comments",
        "INGEST,incident_changes",
        "JOBS,incident_comments",
        "JOBS,incidents",
        "INGEST,credentials_in_doubt",
        "INGEST,command_receipts",
        "INGEST,command_changes",
        "INGEST,command_type_pauses",
        "INGEST,tenant_users",
        "INGEST,tenant_integrations",
        "INGEST,staff",
        "JOBS,command_receipts",
        "JOBS,command_type_pauses",
        "JOBS,tenant_users",
        "JOBS,tenant_integrations",
        "JOBS,staff",
        "INTERNAL,flyway_schema_history"
    })
    void are_withheld_from_a_login_that_has_no_need(Login login, String table) {
        assertThatThrownBy(() -> DATABASE.as(login).useHandle(h -> h.execute("SELECT 1 FROM " + table)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void let_the_jobs_alone_write_the_day_rows() {
        assertThat(Rows.of(DATABASE.asOwner(), """
                SELECT DISTINCT grantee || ' ' || table_name FROM information_schema.role_table_grants
                 WHERE table_name IN ('tenant_usage_daily', 'tenant_usage_sketches')
                   AND privilege_type IN ('INSERT', 'UPDATE', 'DELETE') AND grantee <> 'painel_owner' ORDER BY 1"""))
                .containsExactly("painel_jobs tenant_usage_daily", "painel_jobs tenant_usage_sketches");
    }

    @Test
    void leave_nothing_to_everybody() {
        assertThat(Rows.of(DATABASE.asOwner(), """
                SELECT c.relname FROM pg_class c, aclexplode(c.relacl) acl
                 WHERE c.relnamespace = 'alquimista_platform'::regnamespace AND acl.grantee = 0
                UNION ALL
                SELECT nspname FROM pg_namespace, aclexplode(nspacl) acl
                 WHERE nspname = 'alquimista_platform' AND acl.grantee = 0
                UNION ALL
                SELECT nspname FROM pg_namespace, aclexplode(nspacl) acl
                 WHERE nspname = 'public' AND acl.grantee = 0 AND acl.privilege_type = 'CREATE'
                UNION ALL
                SELECT proname FROM pg_proc
                 WHERE pronamespace = 'alquimista_platform'::regnamespace AND pg_get_userbyid(proowner) = 'painel_owner'
                   AND (proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) acl WHERE acl.grantee = 0))""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE operational_events SET action = 'x'",
                "DELETE FROM operational_events",
                "TRUNCATE operational_events",
                "UPDATE audit_chain SET hash = hash",
                "DELETE FROM audit_chain",
                "TRUNCATE audit_chain"
            })
    void do_not_let_even_the_owner_change_the_trail(String statement) {
        assertThatThrownBy(() -> DATABASE.asOwner().useHandle(h -> h.execute(statement)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> DATABASE.asSuperuser().useHandle(h -> {
                    h.execute("SET session_replication_role = replica");
                    h.execute(statement);
                }))
                .hasMessageContaining("append-only");
    }

    @Test
    void let_each_login_read_the_catalogue() {
        for (Login login : Login.values()) {
            Jdbi jdbi = DATABASE.as(login);
            assertThat(Rows.of(jdbi, "SELECT code || ' ' || monthly_price FROM plans ORDER BY monthly_price"))
                    .containsExactly("starter 500.00", "professional 1500.00", "enterprise 3000.00");
        }
    }
}
