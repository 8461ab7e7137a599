package ai.alquimista.painel.persistence.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** The kept revenue, filled by hand: each movement changes a day and the balance of everybody, of a plan and of a segment. */
record KeptRevenue(Jdbi owner) {

    private static final String BALANCE = """
            INSERT INTO billing_balances (dimension, member, mrr, paying_tenants, tenants, active_tenants)
            SELECT dimension, member,
                   sum(new_mrr + expansion + reactivation + transfer_in - contraction - churn - transfer_out),
                   sum(new_tenants + reactivated_tenants + tenants_in - churned_tenants - tenants_out), 0, 0
              FROM billing_days GROUP BY dimension, member
            ON CONFLICT (dimension, member) DO UPDATE SET mrr = excluded.mrr, paying_tenants = excluded.paying_tenants
            """;

    void begins(String plan, String segment, String day, String mrr) {
        everywhere(plan, segment, day, "new_mrr", mrr, "new_tenants", 1);
    }

    void grows(String plan, String segment, String day, String by) {
        everywhere(plan, segment, day, "expansion", by, "new_tenants", 0);
    }

    void shrinks(String plan, String segment, String day, String by) {
        everywhere(plan, segment, day, "contraction", by, "new_tenants", 0);
    }

    void leaves(String plan, String segment, String day, String mrr) {
        everywhere(plan, segment, day, "churn", mrr, "churned_tenants", 1);
    }

    void returns(String plan, String segment, String day, String mrr) {
        everywhere(plan, segment, day, "reactivation", mrr, "reactivated_tenants", 1);
    }

    /** From one plan to another, with all that it pays; the segment stays. */
    void changesPlan(String from, String to, String day, String carried) {
        put("plan", from, day, "transfer_out", carried, "tenants_out", 1);
        put("plan", to, day, "transfer_in", carried, "tenants_in", 1);
        owner.useHandle(handle -> handle.execute(BALANCE));
    }

    private void everywhere(
            String plan, String segment, String day, String money, String mrr, String count, int tenants) {
        put("all", "", day, money, mrr, count, tenants);
        put("plan", plan, day, money, mrr, count, tenants);
        put("segment", segment, day, money, mrr, count, tenants);
        owner.useHandle(handle -> handle.execute(BALANCE));
    }

    private void put(String dimension, String member, String day, String money, String mrr, String count, int tenants) {
        owner.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO billing_days AS d (dimension, member, day, <money>, <count>)
                        VALUES (:dimension, :member, :day, :mrr, :tenants)
                        ON CONFLICT (dimension, member, day)
                        DO UPDATE SET <money> = d.<money> + excluded.<money>, <count> = d.<count> + excluded.<count>
                        """)
                .define("money", money)
                .define("count", count)
                .bind("dimension", dimension)
                .bind("member", member)
                .bind("day", LocalDate.parse(day))
                .bind("mrr", new BigDecimal(mrr))
                .bind("tenants", tenants)
                .execute());
    }
}
