package ai.alquimista.painel.persistence.schema;

import static ai.alquimista.painel.persistence.Rows.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles belong to the cluster, which all tests share: those that take turns are changed here alone. */
class LoginsTest {

    private static final Database DATABASE = Database.migrated();
    private static final Logins LOGINS = new Logins(DATABASE.owner());

    @BeforeAll
    static void fill() {
        Rows.twoTenants(DATABASE);
    }

    @Test
    void that_take_turns_hold_nothing_but_the_role_of_their_name() {
        assertThat(Rows.of(DATABASE.asSuperuser(), """
                SELECT concat_ws(' ', m.member::regrole, m.roleid::regrole, m.inherit_option, m.admin_option,
                                 r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication)
                  FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
                 WHERE r.rolname ~ '^painel_.*_[ab]$' ORDER BY 1"""))
                .containsExactly(
                        "painel_ingest_a painel_ingest t f f",
                        "painel_ingest_b painel_ingest t f f",
                        "painel_internal_a painel_internal t f f",
                        "painel_internal_b painel_internal t f f",
                        "painel_jobs_a painel_jobs t f f",
                        "painel_jobs_b painel_jobs t f f",
                        "painel_tenant_a painel_tenant t f f",
                        "painel_tenant_b painel_tenant t f f");
        assertThat(Rows.of(DATABASE.asOwner(), """
                SELECT s.refobjid::regrole FROM pg_shdepend s
                 WHERE s.refclassid = 'pg_authid'::regclass AND s.refobjid::regrole::text ~ '^painel_.*_[ab]$'
                   AND s.classid <> 'pg_auth_members'::regclass""")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Login.class)
    void stand_before_the_same_walls_as_the_role_of_their_name(Login login) {
        String user = login.users().get(1);
        LOGINS.admit(Map.of(user, "first"));

        assertThatCode(() -> Walls.verify(DATABASE.dataSource(user, "first"))).doesNotThrowAnyException();
    }

    @Test
    void see_one_tenant_and_no_other() {
        LOGINS.admit(Map.of("painel_tenant_a", "first"));
        Jdbi tenant = as("painel_tenant_a", "first");

        assertThat(Rows.of(tenant, "SELECT id FROM tenants")).isEmpty();
        List<UUID> seen = tenant.inTransaction(handle -> {
            handle.execute("SELECT set_config('app.tenant_id', ?, true)", ACME.toString());
            return handle.createQuery("SELECT id FROM tenants")
                    .mapTo(UUID.class)
                    .list();
        });
        assertThat(seen).containsExactly(ACME);
        assertThatThrownBy(() -> tenant.useHandle(handle -> handle.execute("SELECT 1 FROM staff")))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GRANT painel_internal TO painel_tenant_a | which gives painel_tenant_a more than its own rows
            ALTER TABLE incidents OWNER TO painel_tenant_a | role painel_tenant_a is, or is a member of, the owner of
            GRANT TRUNCATE ON incidents TO painel_tenant_b | role painel_tenant_b may TRUNCATE table incidents
            CREATE POLICY open ON incidents TO painel_tenant_b USING (true) | which gives painel_tenant_b more than its own rows
            ALTER ROLE painel_tenant_a BYPASSRLS | role painel_tenant_a bypasses row-level security
            """)
    void are_missed_where_one_may_do_more(String deed, String complaint) {
        try (Handle handle = DATABASE.asSuperuser().open()) {
            handle.begin();
            handle.execute(deed);
            handle.execute("SET LOCAL SESSION AUTHORIZATION painel_tenant_a");

            assertThat(Walls.breaches(handle))
                    .anySatisfy(breach -> assertThat(breach).contains(complaint));
            handle.rollback();
        }
    }

    @Test
    void are_two_at_once_until_one_is_locked() {
        LOGINS.admit(Map.of("painel_jobs_a", "old", "painel_jobs_b", "new"));
        try (Handle left = as("painel_jobs_a", "old").open();
                Handle right = as("painel_jobs_b", "new").open()) {
            assertThatThrownBy(() -> LOGINS.lock("painel_jobs_a", false))
                    .isInstanceOf(LoginStays.class)
                    .hasMessage("painel_jobs_a has 1 connections");

            assertThat(LOGINS.lock("painel_jobs_a", true)).isOne();

            assertThatThrownBy(() -> left.execute("SELECT 1")).hasMessageContaining("terminating connection");
            assertThat(works(right)).isTrue();
        }
        assertThatThrownBy(() -> as("painel_jobs_a", "old").open()).isInstanceOf(RuntimeException.class);
        assertThat(Rows.of(DATABASE.asOwner(), """
                SELECT roleid::regrole FROM pg_auth_members
                 WHERE member::regrole::text = 'painel_owner' AND (inherit_option OR set_option)""")).isEmpty();
    }

    @Test
    void keep_their_connections_through_a_new_password() {
        LOGINS.admit(Map.of("painel_internal_a", "old"));
        try (Handle working = as("painel_internal_a", "old").open()) {
            LOGINS.admit(Map.of("painel_internal_a", "new"));

            assertThat(works(working)).isTrue();
        }
        assertThatCode(() -> as("painel_internal_a", "new").open().close()).doesNotThrowAnyException();
    }

    @Test
    void are_no_others() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LOGINS.admit(Map.of("painel_owner", "x")))
                .withMessage("painel_owner is none of the service's logins");
        assertThatIllegalArgumentException().isThrownBy(() -> LOGINS.lock("postgres", true));
    }

    private static boolean works(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM tenants)")
                .mapTo(Boolean.class)
                .one();
    }

    private static Jdbi as(String user, String password) {
        return Jdbi.create(DATABASE.dataSource(user, password));
    }
}
