package ai.alquimista.painel.persistence.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Raw events into day rows. */
interface RollUpSql {

    @SqlQuery("""
            SELECT DISTINCT day
              FROM usage_dirty_days
             ORDER BY day DESC
            """)
    List<LocalDate> findDirty();

    /** Until the transaction ends nobody else rolls that day: an older view of its events could overwrite a newer one. */
    @SqlQuery("""
            SELECT 1
              FROM (SELECT pg_advisory_xact_lock(hashtextextended('painel.roll-up.' || CAST(:day AS date), 0))) AS l
            """)
    int lock(LocalDate day);

    /**
     * Takes the day's marks away and answers what their events are, counted by response time. One statement sees marks and
     * events at one moment: those of a mark that it does not see are rolled the next time.
     */
    @SqlQuery("""
            WITH marked AS (
                DELETE FROM usage_dirty_days WHERE day = :day RETURNING tenant_id, agent_id)
            SELECT tenant_id, agent_id, r.response_time_ms, count(*) AS requests,
                   count(*) FILTER (WHERE r.status = 'success') AS successful, sum(r.tokens_used)::bigint AS tokens,
                   sum(r.cost_usd) AS cost, max(r.occurred_at) AS last_at
              FROM (SELECT DISTINCT tenant_id, agent_id FROM marked) AS m
              JOIN agent_requests r USING (tenant_id, agent_id)
             WHERE r.day = :day
             GROUP BY tenant_id, agent_id, r.response_time_ms
             ORDER BY tenant_id, agent_id, r.response_time_ms
            """)
    @RegisterConstructorMapper(Alike.class)
    @FetchSize(2_000)
    Stream<Alike> take(LocalDate day);

    @SqlUpdate("""
            INSERT INTO tenant_usage_sketches AS s (tenant_id, usage_date, agent_id, sketch)
            SELECT tenant_id, :day, agent_id, decode(sketch, 'hex')
              FROM unnest(:of.tenants, :of.agents, :of.sketches) AS r (tenant_id, agent_id, sketch)
                ON CONFLICT (tenant_id, usage_date, agent_id) DO UPDATE SET sketch = excluded.sketch
             WHERE s.sketch <> excluded.sketch
            """)
    void keepSketches(LocalDate day, @BindMethods("of") RolledColumns columns);

    @SqlUpdate("""
            INSERT INTO tenant_usage_daily AS u (tenant_id, usage_date, agent_id, total_requests, successful_requests,
                                                 failed_requests, response_time_sum_ms, p50_response_time_ms,
                                                 p95_response_time_ms, p99_response_time_ms, total_tokens_used, total_cost_usd)
            SELECT tenant_id, :day, agent_id, requests, successful, requests - successful, time_sum, p50, p95, p99, tokens, cost
              FROM unnest(:of.tenants, :of.agents, :of.requests, :of.successful, :of.timeSums, :of.p50s, :of.p95s, :of.p99s,
                          :of.tokens, :of.costs)
                AS r (tenant_id, agent_id, requests, successful, time_sum, p50, p95, p99, tokens, cost)
                ON CONFLICT (tenant_id, usage_date, agent_id) DO UPDATE
               SET total_requests       = excluded.total_requests,
                   successful_requests  = excluded.successful_requests,
                   failed_requests      = excluded.failed_requests,
                   response_time_sum_ms = excluded.response_time_sum_ms,
                   p50_response_time_ms = excluded.p50_response_time_ms,
                   p95_response_time_ms = excluded.p95_response_time_ms,
                   p99_response_time_ms = excluded.p99_response_time_ms,
                   total_tokens_used    = excluded.total_tokens_used,
                   total_cost_usd       = excluded.total_cost_usd
             WHERE (u.total_requests, u.successful_requests, u.response_time_sum_ms, u.p50_response_time_ms,
                    u.p95_response_time_ms, u.p99_response_time_ms, u.total_tokens_used, u.total_cost_usd)
                   IS DISTINCT FROM
                   (excluded.total_requests, excluded.successful_requests, excluded.response_time_sum_ms,
                    excluded.p50_response_time_ms, excluded.p95_response_time_ms, excluded.p99_response_time_ms,
                    excluded.total_tokens_used, excluded.total_cost_usd)
            """)
    int keepDays(LocalDate day, @BindMethods("of") RolledColumns columns);

    @SqlUpdate("""
            UPDATE tenant_agents a
               SET last_used_at = r.last_at
              FROM unnest(:of.tenants, :of.agents, :of.lastAts) AS r (tenant_id, agent_id, last_at)
             WHERE a.tenant_id = r.tenant_id
               AND a.agent_id = r.agent_id
               AND (a.last_used_at IS NULL OR a.last_used_at < r.last_at)
            """)
    void keepLastUse(@BindMethods("of") RolledColumns columns);

    /** The requests of one tenant and agent on one day that took the same time. */
    record Alike(
            UUID tenantId,
            UUID agentId,
            int responseTimeMs,
            long requests,
            long successful,
            long tokens,
            BigDecimal cost,
            Instant lastAt) {}
}
