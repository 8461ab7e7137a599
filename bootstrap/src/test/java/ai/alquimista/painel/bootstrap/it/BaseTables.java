package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.client.model.Agent;
import ai.alquimista.painel.client.model.AgentList;
import ai.alquimista.painel.client.model.AgentRecentUsage;
import ai.alquimista.painel.client.model.Integration;
import ai.alquimista.painel.client.model.IntegrationConfig;
import ai.alquimista.painel.client.model.IntegrationList;
import ai.alquimista.painel.client.model.PlanLimits;
import ai.alquimista.painel.client.model.PlanQuota;
import ai.alquimista.painel.client.model.PlanUse;
import ai.alquimista.painel.client.model.Subnucleo;
import ai.alquimista.painel.client.model.SubnucleoList;
import ai.alquimista.painel.client.model.TenantMe;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the API ought to answer, by plain SQL over the tables as their owner sees them. */
final class BaseTables {

    private static final String ME = """
            WITH me AS (
                SELECT t.*, p.max_agents, p.max_users, p.max_requests_per_month,
                       format('%s.%s.%s/%s-%s', substr(cnpj, 1, 2), substr(cnpj, 3, 3), substr(cnpj, 6, 3), substr(cnpj, 9, 4),
                              substr(cnpj, 13)) AS punctuated,
                       (SELECT count(*) FROM tenant_agents a WHERE a.tenant_id = t.id AND a.status = 'active') AS agents,
                       (SELECT count(*) FROM tenant_users u WHERE u.tenant_id = t.id AND u.status = 'active') AS users,
                       (SELECT coalesce(sum(total_requests), 0) FROM tenant_usage_daily d
                         WHERE d.tenant_id = t.id
                           AND d.usage_date <= :day
                           AND date_trunc('month', d.usage_date) = date_trunc('month', CAST(:day AS date))) AS requests
                  FROM tenants t, plans p WHERE t.plan = p.code AND t.id = :tenant)
            SELECT me.*, round(100.0 * requests / max_requests_per_month, 2) AS percent,
                   CASE WHEN requests > max_requests_per_month THEN 'exceeded'
                        WHEN requests >= 0.8 * max_requests_per_month THEN 'warning'
                        ELSE 'ok' END AS state
              FROM me
            """;
    private static final String AGENTS = """
            SELECT a.id, a.display_name, a.segment, ta.status, ta.activated_at,
                   coalesce(sum(u.total_requests), 0) AS requests,
                   round(100.0 * sum(u.successful_requests) / nullif(sum(u.total_requests), 0), 2) AS rate,
                   round(sum(u.response_time_sum_ms) / nullif(sum(u.total_requests), 0), 2) AS mean
              FROM tenant_agents ta
              JOIN agents a ON a.id = ta.agent_id
              LEFT JOIN tenant_usage_daily u
                ON u.tenant_id = ta.tenant_id AND u.agent_id = ta.agent_id AND u.usage_date > CAST(:day AS date) - 30
               AND u.usage_date <= :day
             WHERE ta.tenant_id = :tenant AND ta.status LIKE :status
             GROUP BY a.id, ta.status, ta.activated_at
             ORDER BY ta.activated_at DESC NULLS LAST, a.id
            """;
    private static final String INTEGRATIONS = """
            SELECT id, type, name, status, last_sync_at, last_error, config ->> 'endpoint' AS endpoint,
                   config ->> 'account' AS account, CAST(config ->> 'intervalo_minutos' AS integer) AS minutes, version
              FROM tenant_integrations
             WHERE tenant_id = :tenant ORDER BY type, name, id
            """;
    private static final String SUBNUCLEOS = """
            SELECT s.id, s.name, ts.status,
                   (SELECT count(*) FROM tenant_agents ta JOIN agents a ON a.id = ta.agent_id
                     WHERE ta.tenant_id = :tenant AND ta.status = 'active' AND a.subnucleo_id = s.id) AS agents,
                   coalesce(sum(u.total_requests), 0) AS requests,
                   round(100.0 * sum(u.successful_requests) / nullif(sum(u.total_requests), 0), 2) AS rate
              FROM tenant_subnucleos ts
              JOIN subnucleos s ON s.id = ts.subnucleo_id
              LEFT JOIN agents a ON a.subnucleo_id = s.id
              LEFT JOIN tenant_usage_daily u
                ON u.tenant_id = :tenant AND u.agent_id = a.id AND u.usage_date > CAST(:day AS date) - 30
               AND u.usage_date <= :day
             WHERE ts.tenant_id = :tenant
             GROUP BY s.id, ts.status
             ORDER BY s.name, s.id
            """;

    private BaseTables() {}

    static TenantMe me(UUID tenant, LocalDate day) {
        return OwnerEyes.rows(
                        ME,
                        Map.of("tenant", tenant, "day", day),
                        (row, context) -> new TenantMe()
                                .id(row.getObject("id", UUID.class))
                                .name(row.getString("name"))
                                .cnpj(row.getString("punctuated"))
                                .segment(row.getString("segment"))
                                .plan(row.getString("plan"))
                                .status(TenantMe.StatusEnum.fromValue(row.getString("status")))
                                .mrrEstimate(row.getBigDecimal("mrr_estimate"))
                                .timeZone(row.getString("time_zone"))
                                .createdAt(row.getObject("created_at", OffsetDateTime.class))
                                .limits(new PlanLimits()
                                        .maxAgents(row.getInt("max_agents"))
                                        .maxUsers(row.getInt("max_users"))
                                        .maxRequestsPerMonth(row.getLong("max_requests_per_month")))
                                .usage(new PlanUse()
                                        .activeAgents(row.getInt("agents"))
                                        .activeUsers(row.getInt("users"))
                                        .requestsThisMonth(row.getLong("requests")))
                                .quota(new PlanQuota()
                                        .requestsPercent(row.getBigDecimal("percent"))
                                        .state(PlanQuota.StateEnum.fromValue(row.getString("state")))))
                .getFirst();
    }

    /** Without the percentile, which no SQL can take from a sketch. */
    static AgentList agents(UUID tenant, LocalDate day, @Nullable String status) {
        String like = status == null ? "active" : status.equals("all") ? "%" : status;
        return new AgentList()
                .agents(OwnerEyes.rows(
                        AGENTS,
                        Map.of("tenant", tenant, "day", day, "status", like),
                        (row, context) -> new Agent()
                                .id(row.getObject("id", UUID.class))
                                .name(row.getString("display_name"))
                                .segment(row.getString("segment"))
                                .status(Agent.StatusEnum.fromValue(row.getString("status")))
                                .activatedAt(row.getObject("activated_at", OffsetDateTime.class))
                                .usageLast30Days(new AgentRecentUsage()
                                        .totalRequests(row.getLong("requests"))
                                        .successRate(row.getBigDecimal("rate"))
                                        .avgResponseTimeMs(row.getBigDecimal("mean")))));
    }

    static IntegrationList integrations(UUID tenant, boolean errorsShown) {
        return new IntegrationList()
                .integrations(OwnerEyes.rows(
                        INTEGRATIONS,
                        Map.of("tenant", tenant),
                        (row, context) -> new Integration()
                                .id(row.getObject("id", UUID.class))
                                .type(row.getString("type"))
                                .name(row.getString("name"))
                                .status(Integration.StatusEnum.fromValue(row.getString("status")))
                                .lastSyncAt(row.getObject("last_sync_at", OffsetDateTime.class))
                                .lastError(errorsShown ? row.getString("last_error") : null)
                                .config(new IntegrationConfig()
                                        .endpoint(row.getString("endpoint"))
                                        .account(row.getString("account"))
                                        .intervaloMinutos(row.getObject("minutes", Integer.class)))
                                .version(row.getLong("version"))));
    }

    static SubnucleoList subnucleos(UUID tenant, LocalDate day) {
        return new SubnucleoList()
                .subnucleos(OwnerEyes.rows(
                        SUBNUCLEOS,
                        Map.of("tenant", tenant, "day", day),
                        (row, context) -> new Subnucleo()
                                .id(row.getObject("id", UUID.class))
                                .name(row.getString("name"))
                                .status(Subnucleo.StatusEnum.fromValue(row.getString("status")))
                                .activeAgents(row.getInt("agents"))
                                .requestsLast30Days(row.getLong("requests"))
                                .successRate(row.getBigDecimal("rate"))));
    }
}
