package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Usage added up in the database, with the percentiles that are kept beside it. */
@RegisterConstructorMapper(SummedRow.class)
interface SummedSql extends UsageSql {

    /** Each day, each agent, and the whole; nothing where nothing was requested. */
    @SqlQuery("""
            SELECT u.*, a.display_name AS agent_name,
                   k.p50_response_time_ms, k.p95_response_time_ms, k.p99_response_time_ms,
                   (SELECT s.percentiles_day = :days.last FROM tenant_stats s WHERE s.tenant_id = :tenant) AS percentiles_hold
              FROM (SELECT usage_date, agent_id,
                           sum(total_requests)::bigint AS total_requests,
                           sum(successful_requests)::bigint AS successful_requests,
                           sum(failed_requests)::bigint AS failed_requests,
                           sum(response_time_sum_ms)::bigint AS response_time_sum_ms,
                           sum(total_tokens_used)::bigint AS total_tokens_used
                      FROM tenant_usage_daily
                     WHERE tenant_id = :tenant
                       AND usage_date BETWEEN :days.first AND :days.last
                       AND total_requests > 0
                     GROUP BY GROUPING SETS ((usage_date), (agent_id), ())
                    HAVING count(*) > 0) u
              LEFT JOIN agents a ON a.id = u.agent_id
              LEFT JOIN tenant_usage_percentiles k
                ON u.agent_id IS NULL
               AND k.tenant_id = :tenant
               AND k.agent_id = :all
               AND k.days = CASE WHEN u.usage_date IS NULL THEN :length ELSE 1 END
               AND k.last_day = coalesce(u.usage_date, :days.last)
            """)
    List<SummedRow> findSums(TenantId tenant, @BindMethods("days") DateRange days, int length, AgentId all);
}
