package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.client.model.AgentShare;
import ai.alquimista.painel.client.model.DailyUsage;
import ai.alquimista.painel.client.model.UsageFigures;
import ai.alquimista.painel.client.model.UsageReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The usage that the API ought to answer, percentiles apart, by plain SQL over the day rows. */
final class UsageTables {

    private static final String SUMS = """
            coalesce(sum(u.total_requests), 0) AS total, coalesce(sum(u.successful_requests), 0) AS good,
                   coalesce(sum(u.failed_requests), 0) AS bad, coalesce(sum(u.total_tokens_used), 0) AS tokens,
                   round(100.0 * sum(u.successful_requests) / nullif(sum(u.total_requests), 0), 2) AS rate,
                   round(sum(u.response_time_sum_ms) / nullif(sum(u.total_requests), 0), 2) AS mean
            """;
    private static final String ROWS = """
              LEFT JOIN tenant_usage_daily u
                ON u.usage_date = d AND u.tenant_id = :tenant AND (:agent = '' OR CAST(u.agent_id AS text) = :agent)
            """;
    private static final String DAYS =
            "FROM generate_series(CAST(:day AS date) - :days + 1, CAST(:day AS date), interval '1 day') d";
    private static final String SUMMARY = "SELECT " + SUMS + DAYS + ROWS;
    private static final String DAILY =
            "SELECT CAST(d AS date) AS date, " + SUMS + DAYS + ROWS + "GROUP BY d ORDER BY d";
    private static final String SHARES = "SELECT a.id, a.display_name, " + SUMS + DAYS + ROWS + """
              JOIN agents a ON a.id = u.agent_id
             WHERE u.total_requests > 0
             GROUP BY a.id
             ORDER BY total DESC, a.display_name COLLATE "C", a.id
            """;
    private static final String AGENTS =
            "SELECT agent_id FROM tenant_agents WHERE tenant_id = :tenant ORDER BY agent_id";

    private UsageTables() {}

    /** All agents that the tenant has or had. */
    static List<UUID> agents(UUID tenant) {
        return OwnerEyes.rows(
                AGENTS, Map.of("tenant", tenant), (row, context) -> row.getObject("agent_id", UUID.class));
    }

    /** Of so many days, the last one included; of the whole tenant where no agent is named. */
    static UsageReport usage(UUID tenant, LocalDate last, int days, @Nullable UUID agent) {
        Map<String, Object> bound =
                Map.of("tenant", tenant, "day", last, "days", days, "agent", agent == null ? "" : agent.toString());
        return new UsageReport()
                .period(UsageReport.PeriodEnum.fromValue(days + "d"))
                .summary(summary(bound))
                .dailyData(daily(bound))
                .byAgent(shares(bound));
    }

    private static UsageFigures summary(Map<String, Object> bound) {
        return OwnerEyes.rows(
                        SUMMARY,
                        bound,
                        (row, context) -> new UsageFigures()
                                .totalRequests(row.getLong("total"))
                                .successfulRequests(row.getLong("good"))
                                .failedRequests(row.getLong("bad"))
                                .successRate(row.getBigDecimal("rate"))
                                .avgResponseTimeMs(row.getBigDecimal("mean"))
                                .totalTokensUsed(row.getLong("tokens")))
                .getFirst();
    }

    private static List<DailyUsage> daily(Map<String, Object> bound) {
        return OwnerEyes.rows(
                DAILY,
                bound,
                (row, context) -> new DailyUsage()
                        .date(row.getObject("date", LocalDate.class))
                        .totalRequests(row.getLong("total"))
                        .successfulRequests(row.getLong("good"))
                        .failedRequests(row.getLong("bad"))
                        .successRate(row.getBigDecimal("rate"))
                        .avgResponseTimeMs(row.getBigDecimal("mean"))
                        .totalTokensUsed(row.getLong("tokens")));
    }

    private static List<AgentShare> shares(Map<String, Object> bound) {
        return OwnerEyes.rows(
                SHARES,
                bound,
                (row, context) -> new AgentShare()
                        .agentId(row.getObject("id", UUID.class))
                        .agentName(row.getString("display_name"))
                        .totalRequests(row.getLong("total"))
                        .successRate(row.getBigDecimal("rate")));
    }
}
