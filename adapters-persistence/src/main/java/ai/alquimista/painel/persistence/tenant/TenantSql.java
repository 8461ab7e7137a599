package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface TenantSql {

    @SqlQuery("""
            SELECT id, status, time_zone
              FROM tenants
             WHERE id = :tenant
            """)
    @RegisterConstructorMapper(TenantStanding.class)
    Optional<TenantStanding> findStanding(TenantId tenant);

    @SqlQuery("""
            SELECT t.id, t.name, t.cnpj, t.segment, t.plan, t.status, t.mrr_estimate, t.time_zone, t.created_at,
                   p.max_agents, p.max_users, p.max_requests_per_month,
                   (SELECT count(*) FROM tenant_agents a
                     WHERE a.tenant_id = :tenant AND a.status = 'active') AS active_agents,
                   (SELECT count(*) FROM tenant_users u
                     WHERE u.tenant_id = :tenant AND u.status = 'active') AS active_users,
                   (SELECT coalesce(sum(d.total_requests), 0) FROM tenant_usage_daily d
                     WHERE d.tenant_id = :tenant
                       AND d.usage_date BETWEEN :month.first AND :month.last) AS requests_this_month
              FROM tenants t
              JOIN plans p ON p.code = t.plan
             WHERE t.id = :tenant
            """)
    @RegisterConstructorMapper(ProfileRow.class)
    Optional<ProfileRow> findProfile(TenantId tenant, @BindMethods("month") DateRange month);
}
