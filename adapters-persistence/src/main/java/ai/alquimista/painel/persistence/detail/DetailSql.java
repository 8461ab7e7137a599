package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.integration.ConfigColumn;
import ai.alquimista.painel.persistence.usage.UsageSql;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** A tenant piece by piece; {@link UsageSql} for the percentiles that nobody kept. */
@RegisterColumnMapper(ConfigColumn.class)
interface DetailSql extends UsageSql {

    @SqlQuery("""
            SELECT id, name, cnpj, segment, plan, status, mrr_estimate, time_zone, created_at, updated_at, version
              FROM tenants
             WHERE id = :tenant
            """)
    @RegisterConstructorMapper(TenantFile.class)
    Optional<TenantFile> findFile(TenantId tenant);

    @SqlQuery("""
            SELECT id, email, full_name, role, status, last_login_at, version
              FROM tenant_users
             WHERE tenant_id = :tenant
             ORDER BY full_name, id
            """)
    @RegisterConstructorMapper(TenantUser.class)
    List<TenantUser> findUsers(TenantId tenant);

    @SqlQuery("""
            SELECT a.id, a.display_name AS name, a.segment, ta.status, ta.activated_at
              FROM tenant_agents ta
              JOIN agents a ON a.id = ta.agent_id
             WHERE ta.tenant_id = :tenant
             ORDER BY ta.activated_at DESC NULLS LAST, ta.agent_id
            """)
    @RegisterConstructorMapper(DetailAgentRow.class)
    List<DetailAgentRow> findAgents(TenantId tenant);

    @SqlQuery("""
            SELECT a.id, a.display_name AS name, ta.status, ta.config, ta.activated_at, ta.deactivated_at, ta.last_used_at,
                   ta.version
              FROM tenant_agents ta
              JOIN agents a ON a.id = ta.agent_id
             WHERE ta.tenant_id = :tenant
             ORDER BY ta.activated_at DESC NULLS LAST, ta.agent_id
            """)
    @RegisterConstructorMapper(DeployedRow.class)
    List<DeployedRow> findDeployed(TenantId tenant);

    /** By agent, those without requests left out; the percentiles are of the thirty days that end with the last one. */
    @SqlQuery("""
            SELECT u.agent_id, u.total_requests, u.successful_requests, u.failed_requests, u.response_time_sum_ms,
                   u.total_tokens_used, u.requests_of_week,
                   p.p50_response_time_ms, p.p95_response_time_ms, p.p99_response_time_ms
              FROM (SELECT agent_id,
                           sum(total_requests)::bigint       AS total_requests,
                           sum(successful_requests)::bigint  AS successful_requests,
                           sum(failed_requests)::bigint      AS failed_requests,
                           sum(response_time_sum_ms)::bigint AS response_time_sum_ms,
                           sum(total_tokens_used)::bigint    AS total_tokens_used,
                           coalesce(sum(total_requests) FILTER (WHERE usage_date >= :week), 0)::bigint AS requests_of_week
                      FROM tenant_usage_daily
                     WHERE tenant_id = :tenant
                       AND usage_date BETWEEN :days.first AND :days.last
                       AND total_requests > 0
                     GROUP BY agent_id) u
              LEFT JOIN tenant_usage_percentiles p
                ON p.tenant_id = :tenant AND p.agent_id = u.agent_id AND p.days = 30 AND p.last_day = :days.last
            """)
    @RegisterConstructorMapper(MonthRow.class)
    List<MonthRow> findMonth(TenantId tenant, @BindMethods("days") DateRange days, LocalDate week);

    @SqlQuery("""
            SELECT id, type, name, status, last_sync_at, last_error, config, version
              FROM tenant_integrations
             WHERE tenant_id = :tenant
             ORDER BY type, name, id
            """)
    @RegisterConstructorMapper(Integration.class)
    List<Integration> findIntegrations(TenantId tenant);

    @SqlQuery("""
            SELECT id, severity, title, description, status, version, created_by, assignee, created_at, acknowledged_at,
                   resolved_at, updated_at
              FROM incidents
             WHERE tenant_id = :tenant
             ORDER BY created_at DESC, id DESC
             LIMIT :most
            """)
    @RegisterConstructorMapper(Incident.class)
    List<Incident> findNewestIncidents(TenantId tenant, int most);
}
