package ai.alquimista.painel.persistence.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface RevenueSql {

    /**
     * Every balance with the movements since {@code first}, in one statement so that both are of one moment: everybody's
     * day by day, a plan's and a segment's added up until {@code last}, and day by day after it. The range ends with
     * {@code infinity} so that one plan serves every call; for a one-sided comparison the planner plans anew each time.
     */
    @SqlQuery("""
            SELECT b.dimension, b.member, b.mrr AS balance, b.paying_tenants,
                   CASE WHEN b.dimension = 'all' OR d.day > :last THEN d.day END AS single_day,
                   coalesce(sum(d.new_mrr), 0) AS new_mrr,
                   coalesce(sum(d.expansion), 0) AS expansion,
                   coalesce(sum(d.contraction), 0) AS contraction,
                   coalesce(sum(d.reactivation), 0) AS reactivation,
                   coalesce(sum(d.churn), 0) AS churn,
                   coalesce(sum(d.transfer_in), 0) AS transfers_in,
                   coalesce(sum(d.transfer_out), 0) AS transfers_out,
                   coalesce(sum(d.new_tenants), 0) AS new_tenants,
                   coalesce(sum(d.reactivated_tenants), 0) AS reactivated_tenants,
                   coalesce(sum(d.churned_tenants), 0) AS churned_tenants,
                   coalesce(sum(d.tenants_in), 0) AS tenants_in,
                   coalesce(sum(d.tenants_out), 0) AS tenants_out
              FROM billing_balances b
              LEFT JOIN billing_days d
                ON d.dimension = b.dimension AND d.member = b.member AND d.day BETWEEN :first AND 'infinity'
             GROUP BY b.dimension, b.member, single_day
            """)
    @RegisterConstructorMapper(RevenueRow.class)
    List<RevenueRow> findBalances(LocalDate first, LocalDate last);

    @SqlQuery("""
            SELECT code, name
              FROM plans
            """)
    @KeyColumn("code")
    @ValueColumn("name")
    Map<String, String> findPlanNames();
}
