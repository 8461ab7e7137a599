package ai.alquimista.painel.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.persistence.Database;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static final String FIXED =
            "('550e8400-e29b-41d4-a716-446655440001', '550e8400-e29b-41d4-a716-446655440002')";

    private static final Map<String, String> BEFORE = Demo.fingerprints(Demo.shared());

    private final Database database = Demo.shared();

    @Test
    void tells_the_same_story_in_another_database() {
        assertThat(Demo.fingerprints(Demo.seeded())).isEqualTo(BEFORE);
    }

    @Test
    void adds_nothing_on_a_second_start() {
        assertThat(Demo.seed(database, Demo.DAY.plus(Duration.ofMinutes(5)))).isEqualTo(new Seeded(0, 0, 0));
        assertThat(Demo.fingerprints(database)).isEqualTo(BEFORE);
    }

    @Test
    void is_refused_by_a_database_with_other_tenants() {
        try (Database other = Database.migrated()) {
            other.asOwner().useHandle(handle -> handle.execute("""
                    INSERT INTO tenants (name, cnpj, segment, plan) VALUES ('Real', '12345678000195', 'Saúde', 'starter')"""));

            assertThatThrownBy(() -> Demo.seed(other, Demo.DAY)).isInstanceOf(DemoDataRefused.class);
            assertThat(Demo.texts(other, "SELECT name FROM tenants")).containsExactly("Real");
        }
    }

    @Test
    void goes_on_where_it_ended_when_days_have_passed() {
        Database later = Demo.seeded();

        Seeded added = Demo.seed(later, Demo.DAY.plus(Duration.ofDays(3)));

        assertThat(added.tenants()).isZero();
        assertThat(Demo.texts(later, """
                SELECT DISTINCT usage_date::text
                  FROM tenant_usage_daily
                 WHERE usage_date > DATE '2026-11-21'
                 ORDER BY 1
                """)).containsExactly("2026-11-23", "2026-11-24");
        assertThat(Demo.texts(later, "SELECT DISTINCT day::text FROM agent_requests ORDER BY 1"))
                .containsExactly("2026-11-22", "2026-11-25");
        assertThat(added.usageRows())
                .isEqualTo(Demo.number(
                        later, "SELECT count(*) FROM tenant_usage_daily WHERE usage_date > DATE '2026-11-22'"));
        assertThat(added.events())
                .isEqualTo(Demo.number(later, "SELECT count(*) FROM agent_requests WHERE day > DATE '2026-11-22'"));
        long active = Demo.number(later, "SELECT count(*) FROM tenants WHERE status = 'active'");
        assertThat(Demo.number(later, """
                SELECT count(DISTINCT tenant_id)
                  FROM tenant_usage_daily
                 WHERE usage_date = DATE '2026-11-24'
                """)).isEqualTo(active);
        assertThat(Demo.number(later, "SELECT count(DISTINCT tenant_id) FROM agent_requests WHERE day = '2026-11-25'"))
                .isEqualTo(active);
        assertThat(Demo.number(later, "SELECT count(*) FROM usage_seals WHERE sealed_through = DATE '2026-11-24'"))
                .isEqualTo(active);
        later.asOwner().useHandle(h -> {
            h.execute("DELETE FROM tenant_usage_daily WHERE usage_date > DATE '2026-11-22'");
            h.execute("DELETE FROM tenant_usage_sketches WHERE usage_date > DATE '2026-11-22'");
            h.execute("DELETE FROM agent_requests WHERE day > DATE '2026-11-22'");
            h.execute("DELETE FROM event_keys WHERE day > DATE '2026-11-22'");
            h.execute(
                    "UPDATE usage_seals SET sealed_through = DATE '2026-11-21' WHERE sealed_through = DATE '2026-11-24'");
        });
        assertThat(Demo.fingerprints(later)).isEqualTo(BEFORE);
    }

    @Test
    void leaves_days_alone_that_real_events_have_begun_and_tenants_that_have_left() {
        Database later = Demo.seeded();
        String reporting =
                Demo.text(later, "SELECT min(id::text) FROM tenants WHERE status = 'active' AND id NOT IN " + FIXED);
        later.asOwner().useHandle(h -> {
            h.execute("INSERT INTO tenant_usage_daily (tenant_id, usage_date, total_requests, successful_requests)"
                    + " VALUES ('550e8400-e29b-41d4-a716-446655440001', DATE '2026-11-24', 7, 7)");
            h.execute("UPDATE tenants SET status = 'inactive' WHERE id = '550e8400-e29b-41d4-a716-446655440002'");
            h.execute(
                    "INSERT INTO usage_dirty_days (tenant_id, day, agent_id) VALUES (?, DATE '2026-11-24', ?)",
                    UUID.fromString(reporting),
                    UsageSource.NO_AGENT);
        });

        Demo.seed(later, Demo.DAY.plus(Duration.ofDays(2)));

        assertThat(Demo.texts(later, """
                SELECT DISTINCT tenant_id || ' ' || usage_date
                  FROM tenant_usage_daily
                 WHERE usage_date > DATE '2026-11-22'
                   AND tenant_id IN %s
                   AND agent_id <> '00000000-0000-0000-0000-000000000000'
                """.formatted(FIXED)))
                .containsExactly("550e8400-e29b-41d4-a716-446655440001 2026-11-23");
        assertThat(Demo.texts(later, "SELECT DISTINCT tenant_id::text FROM agent_requests WHERE day = '2026-11-24'"))
                .hasSizeGreaterThan(100)
                .doesNotContain(
                        "550e8400-e29b-41d4-a716-446655440001", "550e8400-e29b-41d4-a716-446655440002", reporting);
    }

    @Test
    void knows_the_two_fixed_tenants() {
        assertThat(Demo.texts(database, """
                SELECT concat_ws(' | ', name, plan, segment, status, mrr_estimate,
                       (SELECT count(*) FROM tenant_agents a WHERE a.tenant_id = t.id AND a.status = 'active'),
                       (SELECT count(*) FROM tenant_agents a WHERE a.tenant_id = t.id),
                       (SELECT string_agg(email || ' ' || role || ' ' || cognito_sub, ', ' ORDER BY cognito_sub)
                          FROM tenant_users u WHERE u.tenant_id = t.id AND u.status = 'active'))
                  FROM tenants t
                 WHERE id IN %s
                 ORDER BY id
                """.formatted(FIXED)))
                .containsExactly(
                        "Tenant Teste Integração | professional | Tecnologia | active | 1500.00 | 3 | 3 | "
                                + "admin@teste-integracao.com.br admin 20000000-0000-0000-0000-000000000003, "
                                + "usuario@teste-integracao.com.br user 20000000-0000-0000-0000-000000000004",
                        "Tenant Interno Teste | enterprise | Saúde | active | 3000.00 | 5 | 5 | "
                                + "admin@interno-teste.com.br admin 20000000-0000-0000-0000-000000000005");
        assertThat(Demo.texts(database, """
                SELECT type || ' ' || name || ' ' || status
                  FROM tenant_integrations
                 WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001'
                 ORDER BY type
                """))
                .containsExactly("email Gmail active", "whatsapp WhatsApp Business active");
        assertThat(Demo.texts(database, "SELECT email || ' ' || cognito_sub FROM staff ORDER BY cognito_sub"))
                .containsExactly(
                        "admin@alquimista.ai 20000000-0000-0000-0000-000000000001",
                        "suporte@alquimista.ai 20000000-0000-0000-0000-000000000002");
    }

    @Test
    void lies_in_the_past() {
        assertThat(Demo.text(database, """
                SELECT greatest((SELECT max(greatest(created_at, updated_at)) FROM tenants),
                                (SELECT max(effective_at) FROM tenant_plan_history),
                                (SELECT max(greatest(created_at, last_login_at)) FROM tenant_users),
                                (SELECT max(greatest(activated_at, deactivated_at, last_used_at)) FROM tenant_agents),
                                (SELECT max(greatest(created_at, last_sync_at, updated_at)) FROM tenant_integrations),
                                (SELECT max(greatest(created_at, resolved_at)) FROM incidents))
                       <= TIMESTAMPTZ '2026-11-22 00:00-03'
                """)).isEqualTo("t");
    }
}
