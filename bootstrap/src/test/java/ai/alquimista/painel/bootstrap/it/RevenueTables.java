package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * The revenue that the API ought to answer, by plain SQL over the plan history alone. What opens and closes a period is taken
 * from the last row before and within it, not from the movements between.
 */
final class RevenueTables {

    /** Every row of the history beside the one before it. The member is the plan, the segment, or nothing for everybody. */
    private static final String STEPS = """
            WITH p AS (SELECT CAST(:day AS date) AS last, CAST(:day AS date) - CAST(:days AS int) + 1 AS first),
            rows AS (
                SELECT tenant_id, effective_at, seq, %1$s AS member,
                       CAST(effective_at AT TIME ZONE 'America/Sao_Paulo' AS date) AS day,
                       CASE status WHEN 'inactive' THEN 0 ELSE mrr END AS mrr
                  FROM tenant_plan_history),
            steps AS (
                SELECT rows.*, lag(member) OVER earlier AS member_before, coalesce(lag(mrr) OVER earlier, 0) AS mrr_before,
                       coalesce(bool_or(mrr > 0) OVER (earlier ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false)
                           AS paid_before
                  FROM rows
                WINDOW earlier AS (PARTITION BY tenant_id ORDER BY effective_at, seq))
            """;

    private static final String FIGURES = STEPS + """
            , opened AS (
                SELECT DISTINCT ON (tenant_id) member, mrr FROM rows, p WHERE day < first
                 ORDER BY tenant_id, effective_at DESC, seq DESC),
            closed AS (
                SELECT DISTINCT ON (tenant_id) member, mrr FROM rows, p WHERE day <= last
                 ORDER BY tenant_id, effective_at DESC, seq DESC),
            entries (member, kind, amount) AS (
                SELECT member, 'opening', mrr FROM opened
                 UNION ALL SELECT member, 'closing', mrr FROM closed
                 UNION ALL SELECT member, 'paying', 1 FROM closed WHERE mrr > 0
                 UNION ALL SELECT member, CASE WHEN paid_before THEN 'reactivation' ELSE 'new' END, mrr
                             FROM steps, p WHERE day BETWEEN first AND last AND mrr_before = 0
                 UNION ALL SELECT member, CASE WHEN mrr > mrr_before THEN 'expansion' ELSE 'contraction' END,
                                  abs(mrr - mrr_before)
                             FROM steps, p WHERE day BETWEEN first AND last AND mrr_before > 0 AND mrr > 0
                 UNION ALL SELECT member_before, 'churn', mrr_before
                             FROM steps, p WHERE day BETWEEN first AND last AND mrr_before > 0 AND mrr = 0
                 UNION ALL SELECT m.member, m.kind, mrr_before
                             FROM steps s, p, LATERAL (VALUES (s.member, 'in'), (s.member_before, 'out')) m (member, kind)
                            WHERE day BETWEEN first AND last AND mrr_before > 0 AND mrr > 0 AND s.member <> s.member_before),
            figures AS (
                SELECT m.member, count(*) FILTER (WHERE kind = 'paying') AS paying,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'opening'), 0), 2) AS opening,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'closing'), 0), 2) AS closing,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'new'), 0), 2) AS fresh,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'expansion'), 0), 2) AS expansion,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'contraction'), 0), 2) AS contraction,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'reactivation'), 0), 2) AS reactivation,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'churn'), 0), 2) AS churn,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'in'), 0), 2) AS came,
                       round(coalesce(sum(amount) FILTER (WHERE kind = 'out'), 0), 2) AS went
                  FROM (%2$s) m
                  LEFT JOIN entries e ON e.member = m.member
                 GROUP BY m.member)
            """;
    private static final String SUMMARY = FIGURES.formatted("''", "SELECT '' AS member") + """
            SELECT json_build_object('total_mrr', closing, 'total_arr', 12 * closing,
                       'avg_mrr_per_tenant', round(closing / nullif(paying, 0), 2), 'opening_mrr', opening,
                       'new_mrr_this_period', fresh, 'expansion', expansion, 'contraction', contraction,
                       'reactivation', reactivation, 'churned_mrr_this_period', churn)
              FROM figures
            """;
    private static final String SHARE = """
            'tenant_count', paying, 'total_mrr', closing, 'opening_mrr', opening, 'new', fresh, 'expansion', expansion,
            'contraction', contraction, 'reactivation', reactivation, 'churn', churn, 'transfers_in', came,
            'transfers_out', went) ORDER BY closing DESC, member COLLATE "C")
              FROM figures
            """;
    private static final String PLANS = FIGURES.formatted("plan", "SELECT code AS member FROM plans")
            + "SELECT json_agg(json_build_object('plan', member, 'plan_name', plans.name, " + SHARE
            + "JOIN plans ON plans.code = figures.member";
    private static final String SEGMENTS =
            FIGURES.formatted("segment", "SELECT DISTINCT segment AS member FROM tenant_plan_history")
                    + "SELECT json_agg(json_build_object('segment', member, " + SHARE
                    + "WHERE greatest(opening, closing, fresh, expansion, contraction, reactivation, churn, came, went) > 0";
    private static final String TREND = STEPS.formatted("''") + """
            SELECT json_agg(json_build_object('date', date, 'mrr', mrr, 'new_tenants', fresh, 'churned_tenants', churned,
                       'reactivated_tenants', returned) ORDER BY date)
              FROM (SELECT CAST(d AS date) AS date,
                           (SELECT round(coalesce(sum(mrr), 0), 2)
                              FROM (SELECT DISTINCT ON (tenant_id) mrr FROM rows WHERE rows.day <= d
                                     ORDER BY tenant_id, effective_at DESC, seq DESC) standing) AS mrr,
                           count(*) FILTER (WHERE s.mrr_before = 0 AND s.mrr > 0 AND NOT s.paid_before) AS fresh,
                           count(*) FILTER (WHERE s.mrr_before > 0 AND s.mrr = 0) AS churned,
                           count(*) FILTER (WHERE s.mrr_before = 0 AND s.mrr > 0 AND s.paid_before) AS returned
                      FROM p, generate_series(p.first, p.last, interval '1 day') d
                      LEFT JOIN steps s ON s.day = d
                     GROUP BY d) x
            """;

    private RevenueTables() {}

    /** Of so many days, the last one included. */
    static JsonNode summary(LocalDate last, int days) {
        return InternalReader.expected(SUMMARY, last, days);
    }

    static JsonNode plans(LocalDate last, int days) {
        return InternalReader.expected(PLANS, last, days);
    }

    static JsonNode segments(LocalDate last, int days) {
        return InternalReader.expected(SEGMENTS, last, days);
    }

    static JsonNode trend(LocalDate last, int days) {
        return InternalReader.expected(TREND, last, days);
    }
}
