package ai.alquimista.painel.persistence.agent;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.usage.UsageSql;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The agents with what they did, and by {@link UsageSql} the sketches behind it. */
@RegisterConstructorMapper(AgentUsageRow.class)
interface AgentSql extends UsageSql {

    @SqlQuery("""
            SELECT a.id, a.display_name AS name, a.segment, ta.status, ta.activated_at,
                   coalesce(u.total_requests, 0) AS total_requests,
                   coalesce(u.successful_requests, 0) AS successful_requests,
                   coalesce(u.failed_requests, 0) AS failed_requests,
                   coalesce(u.response_time_sum_ms, 0) AS response_time_sum_ms,
                   coalesce(u.total_tokens_used, 0) AS total_tokens_used,
                   k.p50_response_time_ms, k.p95_response_time_ms, k.p99_response_time_ms,
                   (SELECT s.percentiles_day = :days.last FROM tenant_stats s WHERE s.tenant_id = :tenant) AS percentiles_hold
              FROM tenant_agents ta
              JOIN agents a ON a.id = ta.agent_id
              LEFT JOIN (SELECT agent_id,
                                sum(total_requests)::bigint AS total_requests,
                                sum(successful_requests)::bigint AS successful_requests,
                                sum(failed_requests)::bigint AS failed_requests,
                                sum(response_time_sum_ms)::bigint AS response_time_sum_ms,
                                sum(total_tokens_used)::bigint AS total_tokens_used
                           FROM tenant_usage_daily
                          WHERE tenant_id = :tenant
                            AND usage_date BETWEEN :days.first AND :days.last
                          GROUP BY agent_id) u ON u.agent_id = ta.agent_id
              LEFT JOIN tenant_usage_percentiles k
                ON k.tenant_id = :tenant AND k.agent_id = ta.agent_id AND k.days = :length AND k.last_day = :days.last
             WHERE ta.tenant_id = :tenant
               AND ta.status = ANY (:statuses)
             ORDER BY ta.activated_at DESC NULLS LAST, ta.agent_id
            """)
    List<AgentUsageRow> findAgents(
            TenantId tenant, Set<AgentStatus> statuses, @BindMethods("days") DateRange days, int length);

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM tenant_agents
                            WHERE tenant_id = :tenant
                              AND agent_id = :agent)
            """)
    boolean exists(TenantId tenant, AgentId agent);
}
