package ai.alquimista.painel.persistence.schema;

import static ai.alquimista.painel.persistence.Rows.ACME;
import static ai.alquimista.painel.persistence.Rows.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowSecurityTest {

    private static final Database DATABASE = Database.migrated();

    @BeforeAll
    static void fill() {
        Rows.twoTenants(DATABASE);
        // What a login may not read at all tells nothing about the policies: for this test it may read everything.
        DATABASE.asOwner()
                .useHandle(h -> h.execute("GRANT SELECT ON ALL TABLES IN SCHEMA alquimista_platform TO painel_tenant"));
    }

    static List<String> tenantTables() {
        return Rows.of(DATABASE.asOwner(), """
                SELECT table_name FROM information_schema.columns
                 WHERE table_schema = 'alquimista_platform' AND column_name = 'tenant_id'
                UNION SELECT 'tenants'""");
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void shows_nothing_without_a_tenant(String table) {
        assertThat(tenantsSeen(DATABASE.asOwner(), table)).containsOnly(ACME, GLOBEX);
        assertThat(count(DATABASE.as(Login.TENANT), table)).isZero();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void shows_a_tenant_its_own_row_alone(String table) {
        List<UUID> seen = DATABASE.as(Login.TENANT).inTransaction(h -> {
            enter(h, ACME);
            return tenantsSeen(h, table);
        });

        assertThat(seen).containsOnly(ACME);
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void shows_nothing_to_a_tenant_that_is_none(String table) {
        int seen = DATABASE.as(Login.TENANT).inTransaction(h -> {
            enter(h, new UUID(0, 0));
            return count(h, table);
        });

        assertThat(seen).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO incidents (tenant_id, severity, title) VALUES (?, 'info', 'x')",
                "INSERT INTO operational_events (tenant_id, event_type, event_category, action) VALUES (?, 'x', 'auth', 'x')",
                "UPDATE idempotency_keys SET tenant_id = ?"
            })
    void refuses_a_row_for_another_tenant(String statement) {
        Jdbi tenant = DATABASE.as(Login.TENANT);

        assertThatThrownBy(() -> tenant.useTransaction(h -> {
                    enter(h, ACME);
                    h.execute(statement, GLOBEX);
                }))
                .hasMessageContaining("row-level security");
    }

    @Test
    void forgets_the_tenant_with_the_transaction() {
        try (Handle handle = DATABASE.as(Login.TENANT).open()) {
            handle.useTransaction(h -> enter(h, ACME));

            assertThat(count(handle, "tenants")).isZero();
        }
    }

    @Test
    void shows_a_person_their_one_membership_and_nothing_else() {
        DATABASE.as(Login.TENANT).useTransaction(h -> {
            h.execute("SELECT set_config('app.sub', 'acme', true)");

            assertThat(h.createQuery("SELECT tenant_id FROM tenant_users")
                            .mapTo(UUID.class)
                            .list())
                    .containsExactly(ACME);
            assertThat(count(h, "tenants")).isZero();
            assertThat(count(h, "incidents")).isZero();
        });
    }

    @Test
    void starts_every_unique_key_of_a_tenants_table_with_the_tenant() {
        assertThat(Rows.of(DATABASE.asOwner(), """
                SELECT i.indexrelid::regclass
                  FROM pg_index i
                  JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'alquimista_platform'::regnamespace
                  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'tenant_id'
                 WHERE i.indisunique AND i.indkey[0] <> a.attnum""")).containsExactly("tenant_users_cognito_sub_key");
    }

    private static void enter(Handle handle, UUID tenant) {
        handle.execute("SELECT set_config('app.tenant_id', ?, true)", tenant.toString());
    }

    private static List<UUID> tenantsSeen(Jdbi jdbi, String table) {
        return jdbi.withHandle(h -> tenantsSeen(h, table));
    }

    /** Whose rows they are, one by one. */
    private static List<UUID> tenantsSeen(Handle handle, String table) {
        String column = "tenants".equals(table) ? "id" : "tenant_id";
        return handle.createQuery("SELECT " + column + " FROM " + table)
                .mapTo(UUID.class)
                .list();
    }

    private static int count(Jdbi jdbi, String table) {
        return jdbi.withHandle(h -> count(h, table));
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one();
    }
}
