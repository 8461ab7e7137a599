package ai.alquimista.painel.persistence.platform;

import ai.alquimista.painel.domain.usage.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * What is kept; nothing here grows with the tenants but {@code tenants}, of which ten are looked up by key. A range that is
 * open at its end says so by {@code infinity}: for a one-sided comparison with a parameter the planner expects a third of
 * the table and plans anew on every call, which costs more than the call.
 */
interface PlatformSql {

    @SqlQuery("""
            SELECT b.tenants, b.active_tenants, a.deployed_agents,
                   b.tenants - d.onboarded AS tenants_before,
                   b.active_tenants - d.activated AS active_tenants_before,
                   a.deployed_agents - c.change AS deployed_agents_before
              FROM (SELECT coalesce(sum(tenants), 0) AS tenants, coalesce(sum(active_tenants), 0) AS active_tenants
                      FROM billing_balances
                     WHERE dimension = 'all' AND member = '') b
             CROSS JOIN (SELECT coalesce(sum(onboarded_tenants), 0) AS onboarded,
                                coalesce(sum(activated_tenants), 0) AS activated
                           FROM billing_days
                          WHERE dimension = 'all' AND member = '' AND day BETWEEN :since AND 'infinity') d
             CROSS JOIN (SELECT coalesce(sum(deployed), 0) AS deployed_agents
                           FROM agent_deployments) a
             CROSS JOIN (SELECT coalesce(sum(change), 0) AS change
                           FROM agent_deployment_days
                          WHERE day BETWEEN :since AND 'infinity') c
            """)
    @RegisterConstructorMapper(StocksRow.class)
    StocksRow findStocks(LocalDate since);

    @SqlQuery("""
            SELECT usage_date, total_requests, successful_requests, failed_requests, response_time_sum_ms,
                   total_tokens_used, active_tenants
              FROM platform_usage_daily
             WHERE usage_date BETWEEN :days.first AND :days.last
            """)
    @RegisterConstructorMapper(DayRow.class)
    List<DayRow> findDays(@BindMethods("days") DateRange days);

    @SqlQuery("""
            SELECT last_day, p95_response_time_ms AS p95
              FROM platform_usage_periods
             WHERE days = :length
               AND last_day IN (:last, :lastBefore)
            """)
    @RegisterConstructorMapper(PeriodRow.class)
    List<PeriodRow> findPeriods(int length, LocalDate last, LocalDate lastBefore);

    @SqlQuery("""
            SELECT sketch
              FROM platform_usage_sketches
             WHERE usage_date BETWEEN :days.first AND :days.last
            """)
    List<byte[]> findSketches(@BindMethods("days") DateRange days);

    @SqlQuery("""
            SELECT p.tenant_id AS id, t.name, p.total_requests, p.successful_requests
              FROM platform_top_tenants p
              JOIN tenants t ON t.id = p.tenant_id
             WHERE p.days = :length
             ORDER BY p.place
             LIMIT 10
            """)
    @RegisterConstructorMapper(TenantRow.class)
    List<TenantRow> findTopTenants(int length);

    @SqlQuery("""
            SELECT a.id, a.display_name AS name, a.segment, coalesce(d.deployed, 0) AS deployed,
                   coalesce(u.total_requests, 0) AS total_requests,
                   coalesce(u.successful_requests, 0) AS successful_requests
              FROM agents a
              LEFT JOIN agent_deployments d ON d.agent_id = a.id
              LEFT JOIN (SELECT agent_id, sum(total_requests) AS total_requests,
                                sum(successful_requests) AS successful_requests
                           FROM platform_agent_daily
                          WHERE usage_date BETWEEN :days.first AND :days.last
                          GROUP BY agent_id) u ON u.agent_id = a.id
            """)
    @RegisterConstructorMapper(AgentRow.class)
    List<AgentRow> findAgents(@BindMethods("days") DateRange days);
}
