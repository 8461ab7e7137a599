package ai.alquimista.painel.persistence.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.persistence.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WallsTest {

    private final Database database = Database.migrated();

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Login.class)
    void stand_as_the_migrations_leave_them(Login login) {
        assertThatCode(() -> Walls.verify(database.dataSource(login))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ALTER TABLE incidents DISABLE ROW LEVEL SECURITY | table incidents does not ENABLE
            ALTER TABLE tenants NO FORCE ROW LEVEL SECURITY | table tenants does not FORCE
            ALTER TABLE agent_requests_default NO FORCE ROW LEVEL SECURITY | table agent_requests_default does not FORCE
            CREATE TABLE forgotten (tenant_id uuid) | table forgotten does not ENABLE
            CREATE TABLE agent_requests_of_today PARTITION OF agent_requests FOR VALUES FROM ('2026-01-01') TO ('2026-01-02') | table agent_requests_of_today does not ENABLE
            DROP POLICY tenant ON tenant_users | table tenant_users has no policy
            ALTER POLICY tenant ON tenant_agents USING (true) | table tenant_agents has no policy
            ALTER POLICY tenant ON incidents WITH CHECK (true) | table incidents has no policy
            CREATE POLICY open ON tenant_usage_daily USING (true) | table tenant_usage_daily has policy open
            CREATE POLICY open ON tenants TO painel_tenant USING (status = 'active') | table tenants has policy open
            CREATE POLICY open ON incidents FOR INSERT TO painel_tenant WITH CHECK (true) | table incidents has policy open
            CREATE OR REPLACE FUNCTION tid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT NULL::uuid $$ | function tid does not read app.tenant_id
            GRANT TRUNCATE ON incidents TO painel_tenant | role painel_tenant may TRUNCATE table incidents
            CREATE VIEW everyone AS SELECT name FROM tenants | view everyone lacks security_invoker
            CREATE MATERIALIZED VIEW copied AS SELECT name FROM tenants; GRANT SELECT ON copied TO painel_tenant | materialised view copied is granted to painel_tenant
            CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM alquimista_platform.tenants'; GRANT EXECUTE ON FUNCTION peek() TO painel_tenant | painel_tenant may call it
            ALTER TABLE tenants RENAME TO customers | has no table alquimista_platform.tenants
            """)
    void are_missed_when_one_is_taken_down(String deed, String complaint) {
        database.asOwner().useHandle(h -> h.createScript(deed).execute());

        assertThatThrownBy(() -> Walls.verify(database.dataSource(Login.TENANT)))
                .isInstanceOf(WallsDown.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void do_not_hold_a_superuser() {
        isRefused("CREATE ROLE mighty LOGIN SUPERUSER PASSWORD 'x'", "mighty", "role mighty is a superuser");
    }

    @Test
    void do_not_hold_a_role_that_bypasses_them() {
        isRefused("CREATE ROLE ghost LOGIN BYPASSRLS PASSWORD 'x'", "ghost", "role ghost bypasses row-level security");
    }

    @Test
    void do_not_hold_a_member_of_the_owner() {
        isRefused(
                "CREATE ROLE heir LOGIN NOINHERIT PASSWORD 'x' IN ROLE painel_owner",
                "heir",
                "role heir is, or is a member of, the owner of");
    }

    @Test
    void do_not_hold_the_owner() {
        Owner owner = database.owner();

        assertThatThrownBy(() -> Walls.verify(database.dataSource(owner.user(), owner.password())))
                .hasMessageContaining("role painel_owner is, or is a member of, the owner of");
    }

    private void isRefused(String deed, String login, String complaint) {
        database.asSuperuser().useHandle(h -> h.execute(deed));

        assertThatThrownBy(() -> Walls.verify(database.dataSource(login, "x")))
                .isInstanceOf(WallsDown.class)
                .hasMessageContaining(complaint);
    }
}
