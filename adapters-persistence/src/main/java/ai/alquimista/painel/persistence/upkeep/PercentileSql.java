package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.usage.UsageSql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The percentiles of one tenant, taken from its sketches. */
interface PercentileSql extends UsageSql, QuotaSql {

    /** Last those of whom nothing but the day changed, and whose quota it cannot change. */
    @SqlQuery("""
            SELECT s.tenant_id
              FROM tenant_stats s
              LEFT JOIN plans p ON p.code = s.plan
             WHERE s.percentiles_day IS DISTINCT FROM s.own_day
                OR s.quota_limit <> p.max_requests_per_month
             ORDER BY (s.percentiles_day IS NOT NULL
                       AND s.quota_state = 'ok'
                       AND s.quota_limit = p.max_requests_per_month) IS TRUE
             LIMIT :most
            """)
    List<TenantId> findIncomplete(int most);

    /** Whoever changes a day row or sketch of the tenant waits here, or is seen. */
    @SqlQuery("""
            SELECT own_day
              FROM tenant_stats
             WHERE tenant_id = :tenant
               FOR UPDATE
            """)
    Optional<LocalDate> lock(TenantId tenant);

    @SqlUpdate("""
            DELETE FROM tenant_usage_percentiles
             WHERE tenant_id = :tenant
               AND (agent_id, days, last_day) NOT IN (SELECT * FROM unnest(:of.agents, :of.days, :of.lastDays))
            """)
    void forgetOthers(TenantId tenant, @BindMethods("of") Columns columns);

    @SqlUpdate("""
            INSERT INTO tenant_usage_percentiles AS p (tenant_id, agent_id, days, last_day, p50_response_time_ms,
                                                       p95_response_time_ms, p99_response_time_ms)
            SELECT :tenant, * FROM unnest(:of.agents, :of.days, :of.lastDays, :of.p50s, :of.p95s, :of.p99s)
                ON CONFLICT (tenant_id, agent_id, days, last_day) DO UPDATE
               SET p50_response_time_ms = excluded.p50_response_time_ms,
                   p95_response_time_ms = excluded.p95_response_time_ms,
                   p99_response_time_ms = excluded.p99_response_time_ms
             WHERE (p.p50_response_time_ms, p.p95_response_time_ms, p.p99_response_time_ms)
                   <> (excluded.p50_response_time_ms, excluded.p95_response_time_ms, excluded.p99_response_time_ms)
            """)
    void keep(TenantId tenant, @BindMethods("of") Columns columns);

    @SqlUpdate("""
            UPDATE tenant_stats
               SET percentiles_day = own_day
             WHERE tenant_id = :tenant
            """)
    void complete(TenantId tenant);

    /** Rows to be kept, column by column. */
    record Columns(
            List<UUID> agents,
            List<Integer> days,
            List<LocalDate> lastDays,
            List<BigDecimal> p50s,
            List<BigDecimal> p95s,
            List<BigDecimal> p99s) {}
}
