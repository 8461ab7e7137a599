package ai.alquimista.painel.persistence.upkeep;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.billing.Movement;
import ai.alquimista.painel.domain.billing.MovementKind;
import ai.alquimista.painel.domain.billing.PlanStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand histories without sense or order: money and tenants still close, by every plan and segment. */
class BillingHistoriesTest {

    private static final int TENANTS = 10_000;
    private static final ReadModels MODELS = ReadModels.empty();

    @BeforeAll
    static void make_histories() {
        MODELS.execute("SELECT setseed(0.42)");
        MODELS.execute("""
                INSERT INTO tenants (id, name, cnpj, segment, plan)
                SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'T' || n, lpad(n::text, 14, '0'), 'S', 'starter'
                  FROM generate_series(1, %d) n""".formatted(TENANTS));
        // In three parts, each with rows before, between and after those of the parts before it.
        for (int part = 0; part < 3; part++) {
            MODELS.execute("""
                    INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)
                    SELECT t.id, TIMESTAMPTZ '2026-01-01 00:00Z' + random() * interval '200 days',
                           (ARRAY['starter', 'professional', 'enterprise'])[1 + floor(random() * 3)::int],
                           (ARRAY['Saúde', 'Varejo', 'Turismo', 'Outros'])[1 + floor(random() * 4)::int],
                           (ARRAY['active', 'active', 'suspended', 'inactive'])[1 + floor(random() * 4)::int],
                           CASE WHEN random() < 0.15 THEN 0 ELSE round((random() * 5000)::numeric, 2) END
                      FROM tenants t, generate_series(1, 3) n
                     WHERE random() < 0.5""");
        }
    }

    @AfterAll
    static void close() {
        MODELS.close();
    }

    @Test
    void every_day_of_every_member_closes_to_the_cent() {
        assertThat(MODELS.text("""
                WITH standing AS (
                    SELECT DISTINCT ON (h.tenant_id, d.day) d.day, h.tenant_id, h.plan, h.segment,
                           CASE h.status WHEN 'inactive' THEN 0 ELSE h.mrr END AS pays
                      FROM generate_series(DATE '2025-12-31', DATE '2026-07-31', interval '10 days') AS d (day)
                      JOIN tenant_plan_history h ON (h.effective_at AT TIME ZONE 'America/Sao_Paulo')::date <= d.day
                     ORDER BY h.tenant_id, d.day, h.effective_at DESC, h.seq DESC),
                wanted AS (
                    SELECT day, m.dimension, m.member, sum(pays) AS mrr, count(*) FILTER (WHERE pays > 0) AS paying
                      FROM standing, LATERAL (VALUES ('all', ''), ('plan', plan), ('segment', segment)) AS m (dimension, member)
                     GROUP BY 1, 2, 3),
                kept AS (
                    SELECT d.day, b.dimension, b.member,
                           sum(new_mrr + expansion + reactivation + transfer_in - contraction - churn - transfer_out) AS mrr,
                           sum(new_tenants + reactivated_tenants + tenants_in - churned_tenants - tenants_out) AS paying
                      FROM generate_series(DATE '2025-12-31', DATE '2026-07-31', interval '10 days') AS d (day)
                      JOIN billing_days b ON b.day <= d.day
                     GROUP BY 1, 2, 3)
                SELECT count(*) || ' compared, ' || count(*) FILTER (WHERE coalesce(w.mrr, 0) <> coalesce(k.mrr, 0)
                                                                       OR coalesce(w.paying, 0) <> coalesce(k.paying, 0)) || ' differ'
                  FROM wanted w FULL JOIN kept k USING (day, dimension, member)""")).endsWith(" 0 differ").doesNotStartWith("0 ");
    }

    @Test
    void the_balances_are_what_the_days_add_up_to() {
        assertThat(MODELS.text("""
                SELECT count(*) || ' differ'
                  FROM (SELECT dimension, member, mrr, paying_tenants FROM billing_balances
                        EXCEPT
                        SELECT dimension, member,
                               sum(new_mrr + expansion + reactivation + transfer_in - contraction - churn - transfer_out),
                               sum(new_tenants + reactivated_tenants + tenants_in - churned_tenants - tenants_out)
                          FROM billing_days GROUP BY 1, 2) d""")).isEqualTo("0 differ");
    }

    @Test
    void transfers_between_plans_and_segments_add_up_to_nothing() {
        assertThat(MODELS.text("""
                SELECT count(*) || ' differ'
                  FROM (SELECT FROM billing_days GROUP BY dimension, day
                        HAVING sum(transfer_in) <> sum(transfer_out) OR sum(tenants_in) <> sum(tenants_out)) d""")).isEqualTo("0 differ");
    }

    @Test
    void nobody_is_new_twice_and_nobody_comes_back_who_never_paid() {
        assertThat(MODELS.text("""
                SELECT count(*) || ' wrong'
                  FROM (SELECT tenant_id FROM mrr_movements GROUP BY tenant_id
                        HAVING count(*) FILTER (WHERE kind = 'new') > 1
                            OR count(*) FILTER (WHERE kind = 'reactivation') > count(*) FILTER (WHERE kind = 'churn')
                            OR min(effective_at) FILTER (WHERE kind = 'reactivation') < min(effective_at) FILTER (WHERE kind = 'new')) w""")).isEqualTo("0 wrong");
    }

    @Test
    void a_change_of_one_tenant_does_not_read_the_histories_of_all() {
        MODELS.execute("ANALYZE tenant_plan_history, mrr_movements");

        long read = MODELS.database().asOwner().withHandle(handle -> {
            handle.begin();
            handle.execute("""
                    INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)
                    SELECT tenant_id, now(), plan, segment, status, mrr + 1 FROM tenant_plan_history
                     WHERE tenant_id = (SELECT min(tenant_id::text)::uuid FROM tenant_plan_history) LIMIT 1""");
            long rows = handle.createQuery("""
                            SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables
                             WHERE relname = 'mrr_movements'""").mapTo(Long.class).one();
            handle.rollback();
            return rows;
        });

        assertThat(read).isPositive().isLessThan(100);
    }

    /** The database's movements against the domain's own rule, row by row. */
    @Test
    void each_movement_is_the_one_that_the_domain_says() {
        Map<UUID, List<Recorded>> histories = MODELS.database()
                .asOwner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT tenant_id, h.plan, h.segment, h.status, h.mrr, m.kind, m.amount, m.carried
                          FROM tenant_plan_history h
                          JOIN mrr_movements m USING (tenant_id, effective_at, seq)
                         ORDER BY tenant_id, effective_at, seq""")
                        .map((row, context) -> new Recorded(
                                row.getObject("tenant_id", UUID.class),
                                new PlanStanding(
                                        row.getString("plan"),
                                        row.getString("segment"),
                                        TenantStatus.valueOf(
                                                row.getString("status").toUpperCase(Locale.ROOT)),
                                        row.getBigDecimal("mrr")),
                                new Movement(
                                        MovementKind.valueOf(
                                                row.getString("kind").toUpperCase(Locale.ROOT)),
                                        row.getBigDecimal("amount"),
                                        row.getBigDecimal("carried"))))
                        .collect(groupingBy(Recorded::tenant)));

        assertThat(histories).hasSizeGreaterThan(TENANTS / 2);
        assertThat(histories).allSatisfy((tenant, history) -> {
            Optional<PlanStanding> before = Optional.empty();
            boolean paid = false;
            for (Recorded row : history) {
                Movement wanted = Movement.between(before, row.standing(), paid);
                assertThat(row.movement())
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(wanted);
                before = Optional.of(row.standing());
                paid |= row.standing().revenue().signum() > 0;
            }
        });
    }

    private record Recorded(UUID tenant, PlanStanding standing, Movement movement) {}
}
