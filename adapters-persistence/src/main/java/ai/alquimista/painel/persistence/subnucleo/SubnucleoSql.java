package ai.alquimista.painel.persistence.subnucleo;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface SubnucleoSql {

    @SqlQuery("""
            SELECT s.id, s.name, ts.status,
                   (SELECT count(*)
                      FROM tenant_agents ta
                      JOIN agents a ON a.id = ta.agent_id
                     WHERE ta.tenant_id = :tenant AND ta.status = 'active' AND a.subnucleo_id = s.id) AS active_agents,
                   coalesce(u.total_requests, 0) AS total_requests,
                   coalesce(u.successful_requests, 0) AS successful_requests,
                   coalesce(u.failed_requests, 0) AS failed_requests,
                   coalesce(u.response_time_sum_ms, 0) AS response_time_sum_ms,
                   coalesce(u.total_tokens_used, 0) AS total_tokens_used
              FROM tenant_subnucleos ts
              JOIN subnucleos s ON s.id = ts.subnucleo_id
              LEFT JOIN (SELECT a.subnucleo_id,
                                sum(d.total_requests) AS total_requests,
                                sum(d.successful_requests) AS successful_requests,
                                sum(d.failed_requests) AS failed_requests,
                                sum(d.response_time_sum_ms) AS response_time_sum_ms,
                                sum(d.total_tokens_used) AS total_tokens_used
                           FROM tenant_usage_daily d
                           JOIN agents a ON a.id = d.agent_id
                          WHERE d.tenant_id = :tenant
                            AND d.usage_date BETWEEN :days.first AND :days.last
                          GROUP BY a.subnucleo_id) u ON u.subnucleo_id = s.id
             WHERE ts.tenant_id = :tenant
             ORDER BY s.name, s.id
            """)
    @RegisterConstructorMapper(SubnucleoRow.class)
    List<SubnucleoRow> findAll(TenantId tenant, @BindMethods("days") DateRange days);
}
