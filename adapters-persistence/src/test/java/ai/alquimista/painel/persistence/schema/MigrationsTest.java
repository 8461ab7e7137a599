package ai.alquimista.painel.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.persistence.Database;
import ai.alquimista.painel.persistence.Rows;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    /** All that makes the schema what it is, a line each. */
    private static final String SHAPE = """
            SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                          pg_get_expr(d.adbin, d.adrelid))
              FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
             WHERE c.relnamespace = 'alquimista_platform'::regnamespace AND c.relkind IN ('r', 'p')
            UNION ALL
            SELECT format('constraint %s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
              FROM pg_constraint WHERE connamespace = 'alquimista_platform'::regnamespace AND contype <> 'n'
            UNION ALL
            SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'alquimista_platform'
            UNION ALL
            SELECT format('policy %s %s %s %s %s', tablename, policyname, roles, qual, with_check)
              FROM pg_policies WHERE schemaname = 'alquimista_platform'
            UNION ALL
            SELECT format('grant %s %s %s', c.relname, acl.grantee::regrole, acl.privilege_type)
              FROM pg_class c, aclexplode(c.relacl) acl
             WHERE c.relnamespace = 'alquimista_platform'::regnamespace AND acl.grantee <> c.relowner
            """;

    private static final Database MIGRATED = Database.migrated();

    private final Database database = Database.empty();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void makes_every_table_in_an_empty_database() {
        Migrations.migrate(database.owner(), Database.passwords());

        assertThat(tables(database.asOwner()))
                .contains(
                        "plans",
                        "staff",
                        "tenants",
                        "agents",
                        "tenant_users",
                        "tenant_agents",
                        "tenant_integrations",
                        "subnucleos",
                        "tenant_subnucleos",
                        "agent_requests",
                        "event_keys",
                        "tenant_usage_daily",
                        "tenant_usage_sketches",
                        "tenant_plan_history",
                        "incidents",
                        "operational_events",
                        "audit_chain",
                        "flyway_schema_history");
    }

    @Test
    void changes_nothing_the_second_time() {
        List<String> before = shape(MIGRATED.asOwner());

        Migrations.migrate(MIGRATED.owner(), Map.of());

        assertThat(shape(MIGRATED.asOwner())).isEqualTo(before);
    }

    @Test
    void are_applied_once_when_two_come_at_the_same_moment() {
        List<CompletableFuture<Integer>> both = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> Migrations.migrate(database.owner(), Database.passwords())))
                .limit(2)
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).sorted()).first().isEqualTo(0);
        assertThat(shape(database.asOwner())).isEqualTo(shape(MIGRATED.asOwner()));
    }

    @Test
    void wait_for_another_no_longer_than_they_are_told() throws Exception {
        try (Connection other =
                        database.dataSource("painel_owner", "only-for-tests").getConnection();
                Statement statement = other.createStatement()) {
            statement.execute(SchemaLock.TRY);
            SchemaLock lock =
                    new SchemaLock(database.dataSource("painel_owner", "only-for-tests"), Duration.ofMillis(300));

            assertThatThrownBy(() -> lock.holding(() -> 1)).isInstanceOf(SchemaBusy.class);
        }
    }

    @Test
    void refuse_a_database_that_another_line_of_migrations_made() {
        Migrations.flyway(database.owner()).target("1").load().migrate();
        database.asOwner()
                .useHandle(h -> h.execute(
                        "UPDATE alquimista_platform.flyway_schema_history SET checksum = 7 WHERE version = '001'"));

        assertThatThrownBy(() -> Migrations.migrate(database.owner(), Map.of()))
                .isInstanceOf(SchemaForeign.class)
                .hasMessageContaining("001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7"})
    void goes_on_from_wherever_it_was_stopped(String version) {
        Migrations.flyway(database.owner()).target(version).load().migrate();
        Jdbi owner = database.asOwner();
        owner.useHandle(h -> h.execute("""
                INSERT INTO tenants (name, cnpj, segment, plan, status, mrr_estimate)
                VALUES ('Padaria', '12345678000195', 'Saúde', 'starter', 'active', 500)"""));

        Migrations.migrate(database.owner(), Map.of());

        assertThat(shape(owner)).isEqualTo(shape(MIGRATED.asOwner()));
        assertThat(Rows.of(owner, "SELECT name FROM tenants")).containsExactly("Padaria");
    }

    @Test
    void gives_the_old_systems_tables_the_very_shape_of_new_ones() {
        Jdbi old = oldSystem();

        assertThat(shape(old)).containsAll(shape(MIGRATED.asOwner()));
        assertThat(Rows.of(old, "SELECT count(*) FROM pg_policies WHERE policyname = 'everybody'"))
                .containsExactly("0");
    }

    @Test
    void keeps_every_row_of_the_old_system() {
        Jdbi old = oldSystem();

        assertThat(Rows.of(old, """
                SELECT concat_ws('|', name, cnpj, segment, plan, status, mrr_estimate, time_zone, version,
                                 created_at AT TIME ZONE 'UTC', contact_email)
                  FROM tenants ORDER BY name DESC"""))
                .containsExactly(
                        "Padaria São João|12345678000195|Alimentação|professional|active|1500.00|America/Sao_Paulo|1"
                                + "|2025-01-02 03:04:05|a@example.com",
                        "Clínica Boa Saúde|11222333000181|Outros|starter|suspended|0.00|America/Sao_Paulo|1"
                                + "|2025-01-02 03:04:05|b@example.com");
        assertThat(Rows.of(old, "SELECT concat_ws('|', id, display_name, version) FROM agents"))
                .containsExactly("10000000-0000-0000-0000-000000000001|Atendimento|1.0.0");
        assertThat(Rows.of(old, """
                SELECT concat_ws('|', cognito_sub, email, role, status, last_login_at AT TIME ZONE 'UTC') FROM tenant_users""")).containsExactly("sub-1|maria@example.com|admin|active|2025-03-01 12:00:00");
        assertThat(Rows.of(old, "SELECT config ->> 'tone' FROM tenant_agents")).containsExactly("warm");
        assertThat(Rows.of(old, "SELECT concat_ws('|', type, name, status, last_error) FROM tenant_integrations"))
                .containsExactly("email|Gmail|error|token expired");
        assertThat(Rows.of(old, """
                SELECT concat_ws('|', e.event_category, s.user_id, s.ip_address, e.created_at AT TIME ZONE 'UTC')
                  FROM operational_events e JOIN audit_subjects s ON s.commitment = e.subject_commitment"""))
                .containsExactly("auth|aaaaaaaa-0000-0000-0000-000000000001|10.1.2.3|2025-03-01 12:00:00");
    }

    @Test
    void turns_the_old_averages_into_sums_and_joins_a_days_rows_without_an_agent() {
        assertThat(Rows.of(oldSystem(), """
                SELECT concat_ws('|', agent_id, usage_date, total_requests, successful_requests, failed_requests,
                                 response_time_sum_ms, p95_response_time_ms, total_tokens_used, total_cost_usd)
                  FROM tenant_usage_daily ORDER BY agent_id"""))
                .containsExactly(
                        "00000000-0000-0000-0000-000000000000|2025-02-01|10|9|1|150|40.000|110|0.030000",
                        "10000000-0000-0000-0000-000000000001|2025-02-01|10|9|1|1234|300.000|1000|0.123400");
    }

    @Test
    void starts_an_old_customers_history_with_what_it_is() {
        assertThat(Rows.of(oldSystem(), """
                SELECT concat_ws('|', plan, status, mrr, effective_at AT TIME ZONE 'UTC') FROM tenant_plan_history ORDER BY mrr"""))
                .containsExactly(
                        "starter|suspended|0.00|2025-01-02 03:04:05",
                        "professional|active|1500.00|2025-01-02 03:04:05");
    }

    @Test
    void keeps_an_old_row_that_breaks_a_rule_of_today() {
        Jdbi owner = database.asOwner();
        owner.useHandle(h -> {
            h.createScript(ClasspathSqlLocator.create().getResource("old-system.sql"))
                    .execute();
            h.execute("UPDATE tenant_users SET role = 'proprietário'");
        });

        Migrations.migrate(database.owner(), Map.of());

        assertThat(Rows.of(owner, "SELECT role FROM tenant_users")).containsExactly("proprietário");
    }

    @Test
    void hands_the_logins_their_passwords_hashed() {
        assertThat(
                        Rows.of(
                                MIGRATED.asSuperuser(),
                                "SELECT left(rolpassword, 13) FROM pg_authid WHERE rolname ~ '^painel_(tenant|internal|ingest|jobs)$'"))
                .containsExactly("SCRAM-SHA-256", "SCRAM-SHA-256", "SCRAM-SHA-256", "SCRAM-SHA-256");
    }

    private Jdbi oldSystem() {
        Jdbi owner = database.asOwner();
        owner.useHandle(h -> h.createScript(ClasspathSqlLocator.create().getResource("old-system.sql"))
                .execute());
        Migrations.migrate(database.owner(), Map.of());
        return owner;
    }

    private static List<String> tables(Jdbi jdbi) {
        return Rows.of(jdbi, "SELECT tablename FROM pg_tables WHERE schemaname = 'alquimista_platform'");
    }

    private static List<String> shape(Jdbi jdbi) {
        return Rows.of(jdbi, SHAPE).stream().sorted().toList();
    }
}
