package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Day rows with their sketches; whoever shows usage adds them up. */
@RegisterConstructorMapper(UsageRow.class)
public interface UsageSql {

    @SqlQuery("""
            SELECT u.usage_date, u.agent_id, a.display_name AS agent_name,
                   u.total_requests, u.successful_requests, u.failed_requests, u.response_time_sum_ms, u.total_tokens_used,
                   u.p50_response_time_ms, u.p95_response_time_ms, u.p99_response_time_ms, s.sketch
              FROM tenant_usage_daily u
              LEFT JOIN tenant_usage_sketches s
                ON s.tenant_id = u.tenant_id AND s.usage_date = u.usage_date AND s.agent_id = u.agent_id
              LEFT JOIN agents a ON a.id = u.agent_id
             WHERE u.tenant_id = :tenant
               AND u.usage_date BETWEEN :days.first AND :days.last
               AND u.total_requests > 0
            """)
    List<UsageRow> findAll(TenantId tenant, @BindMethods("days") DateRange days);

    @SqlQuery("""
            SELECT u.usage_date, u.agent_id, a.display_name AS agent_name,
                   u.total_requests, u.successful_requests, u.failed_requests, u.response_time_sum_ms, u.total_tokens_used,
                   u.p50_response_time_ms, u.p95_response_time_ms, u.p99_response_time_ms, s.sketch
              FROM tenant_usage_daily u
              LEFT JOIN tenant_usage_sketches s
                ON s.tenant_id = u.tenant_id AND s.usage_date = u.usage_date AND s.agent_id = u.agent_id
              LEFT JOIN agents a ON a.id = u.agent_id
             WHERE u.tenant_id = :tenant
               AND u.usage_date BETWEEN :days.first AND :days.last
               AND u.agent_id = :agent
               AND u.total_requests > 0
            """)
    List<UsageRow> findOfAgent(TenantId tenant, @BindMethods("days") DateRange days, AgentId agent);
}
