package ai.alquimista.painel.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.persistence.Database;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTenantsTest {

    private final Database database = Demo.shared();

    @ParameterizedTest
    @CsvSource({
        "tenants, 200",
        "tenants WHERE status = 'active', 160",
        "tenants WHERE status = 'suspended', 4",
        "tenants WHERE status = 'inactive', 8",
        "tenants WHERE plan = 'starter', 60",
        "tenants WHERE plan = 'professional', 50",
        "tenants WHERE plan = 'enterprise', 25",
        "tenants WHERE time_zone <> 'America/Sao_Paulo', 10",
        "tenants WHERE name LIKE '%''%', 5",
        "tenants WHERE name LIKE '%&%', 5",
        "tenants WHERE name ~ '[áéíóúãõâêôç]', 50",
        "tenants WHERE cnpj ~ '[A-Z]', 10",
        "tenants WHERE created_at > TIMESTAMPTZ '2026-10-23', 4",
        "tenants WHERE created_at < TIMESTAMPTZ '2024-11-22', 40",
        "tenant_users WHERE status = 'invited', 10",
        "tenant_integrations WHERE status = 'error' AND last_error <> '' AND last_sync_status = 'error', 30",
        "tenant_integrations WHERE status = 'pending' AND last_sync_at IS NULL, 15",
        "tenant_agents WHERE status = 'suspended', 10",
        "tenant_subnucleos, 300",
        "incidents WHERE status = 'open', 20",
        "incidents WHERE status = 'acknowledged', 10",
        "incidents WHERE severity = 'critical', 30",
        "incidents WHERE severity = 'info', 50",
        "incidents WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440001', 30",
        "incidents WHERE tenant_id = '550e8400-e29b-41d4-a716-446655440002', 5",
    })
    void are_many_and_of_every_kind(String from, long atLeast) {
        assertThat(Demo.number(database, "SELECT count(*) FROM " + from)).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void are_in_every_segment() {
        assertThat(Demo.texts(database, "SELECT segment FROM tenants GROUP BY segment HAVING count(*) >= 8"))
                .contains(
                        "Saúde",
                        "Varejo",
                        "Educação",
                        "Financeiro",
                        "Jurídico",
                        "Logística",
                        "Imobiliário",
                        "Tecnologia",
                        "Turismo",
                        "Indústria");
    }

    @Test
    void have_valid_registration_numbers() {
        assertThat(Demo.texts(database, "SELECT cnpj FROM tenants")).allMatch(Cnpj::isValid);
    }

    @Test
    void stay_within_their_plans() {
        assertThat(Demo.texts(database, """
                SELECT t.name
                  FROM tenants t
                  JOIN plans p ON p.code = t.plan
                 WHERE (SELECT count(*) FROM tenant_agents a WHERE a.tenant_id = t.id AND a.status = 'active') > p.max_agents
                    OR (SELECT count(*) FROM tenant_users u WHERE u.tenant_id = t.id) > p.max_users
                    OR t.mrr_estimate > p.monthly_price
                    OR t.mrr_estimate = 0 AND t.status <> 'inactive'
                    OR NOT EXISTS (SELECT FROM tenant_users u WHERE u.tenant_id = t.id AND u.role = 'admin')
                """)).isEmpty();
    }

    @Test
    void know_the_plans_that_are_sold() {
        assertThat(Demo.texts(database, """
                SELECT concat_ws(' ', code, monthly_price, max_agents, max_users, max_requests_per_month)
                  FROM plans
                """))
                .containsExactlyInAnyOrderElementsOf(List.of(Plan.values()).stream()
                        .map(DemoTenantsTest::sold)
                        .toList());
    }

    private static String sold(Plan plan) {
        return "%s %s %d %d %d"
                .formatted(plan.code(), plan.price(0), plan.maxAgents(), plan.maxUsers(), plan.maxRequests());
    }

    @Test
    void are_today_what_their_history_says_last() {
        assertThat(Demo.texts(database, """
                SELECT t.name
                  FROM tenants t
                 WHERE (t.plan, t.segment, t.status, t.mrr_estimate, t.updated_at) IS DISTINCT FROM
                       (SELECT (h.plan, h.segment, h.status, h.mrr, h.effective_at)
                          FROM tenant_plan_history h
                         WHERE h.tenant_id = t.id
                         ORDER BY h.effective_at DESC, h.seq DESC
                         LIMIT 1)
                    OR t.created_at <> (SELECT min(h.effective_at) FROM tenant_plan_history h WHERE h.tenant_id = t.id)
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "upgrades, status = 'active' AND was_status = 'active' AND mrr > was_mrr AND plan <> was_plan",
        "downgrades, status = 'active' AND was_status = 'active' AND mrr < was_mrr AND plan <> was_plan",
        "price changes, plan = was_plan AND status = was_status AND mrr <> was_mrr",
        "moves, segment <> was_segment",
        "churns, status = 'inactive'",
        "returns, status = 'active' AND was_status = 'inactive'",
        "suspensions, status = 'suspended'",
    })
    void have_gone_through(String movement, String condition) {
        assertThat(Demo.number(database, """
                SELECT count(*)
                  FROM (SELECT h.*,
                               lag(plan) OVER tenant AS was_plan,
                               lag(segment) OVER tenant AS was_segment,
                               lag(status) OVER tenant AS was_status,
                               lag(mrr) OVER tenant AS was_mrr
                          FROM tenant_plan_history h
                        WINDOW tenant AS (PARTITION BY tenant_id ORDER BY effective_at, seq)) h
                 WHERE was_plan IS NOT NULL AND %s
                """.formatted(condition))).as(movement).isPositive();
    }

    @Test
    void have_agents_of_the_catalogue_and_the_sub_cores_of_their_agents() {
        assertThat(Demo.number(database, "SELECT count(*) FROM agents a JOIN subnucleos s ON s.id = a.subnucleo_id"))
                .isEqualTo(32);
        assertThat(Demo.texts(database, "SELECT min(id::text) || ' ' || max(id::text) FROM agents"))
                .containsExactly("10000000-0000-0000-0000-000000000001 10000000-0000-0000-0000-000000000032");
        assertThat(Demo.texts(database, """
                SELECT tenant_id || ' ' || subnucleo_id
                  FROM tenant_agents ta
                  JOIN agents a ON a.id = ta.agent_id
                EXCEPT
                SELECT tenant_id || ' ' || subnucleo_id
                  FROM tenant_subnucleos
                """)).isEmpty();
    }
}
