package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * Takes the day's marks away and answers what their events add up to, each agent's in pieces that a small memory holds,
     * however many events the day has: one for each 128 MiB of them, about a million. A mark without events is one empty piece.
     * One statement sees marks and events at one moment: those of a mark that it does not see are rolled the next time. Of a
     * sealed day nothing is answered: its rows stand.
     *
     * @param tenant whose marks; everybody's if empty
     */
    @SqlQuery("""
            WITH marked AS (
                DELETE FROM usage_dirty_days d
                 WHERE d.day = :day
                   AND (CAST(:tenant AS uuid) IS NULL OR d.tenant_id = CAST(:tenant AS uuid))
                RETURNING d.tenant_id, d.agent_id, d.cause),
            pieces AS (
                SELECT 1 + pg_relation_size(tableoid) / 134217728 AS number FROM agent_requests WHERE day = :day LIMIT 1)
            SELECT m.tenant_id, m.agent_id, max(m.cause) AS cause, count(r.event_id) AS requests,
                   count(r.event_id) FILTER (WHERE r.status = 'success') AS successful,
                   coalesce(sum(r.response_time_ms), 0) AS time_sum, coalesce(sum(r.tokens_used), 0)::bigint AS tokens,
                   coalesce(sum(r.cost_usd), 0) AS cost, coalesce(max(r.occurred_at), to_timestamp(0)) AS last_at,
                   coalesce(array_agg(r.response_time_ms) FILTER (WHERE r.event_id IS NOT NULL), '{}') AS times
              FROM (SELECT k.tenant_id, k.agent_id, max(k.cause) AS cause
                      FROM marked k
                     WHERE NOT EXISTS (SELECT FROM usage_seals s WHERE s.tenant_id = k.tenant_id AND s.sealed_through >= :day)
                       AND NOT EXISTS (SELECT FROM usage_floor f WHERE f.sealed_through >= :day)
                     GROUP BY k.tenant_id, k.agent_id) m
              LEFT JOIN agent_requests r ON r.day = :day AND r.tenant_id = m.tenant_id AND r.agent_id = m.agent_id
             GROUP BY m.tenant_id, m.agent_id, r.response_time_ms % (SELECT number FROM pieces)
             ORDER BY m.tenant_id, m.agent_id
            """)
    @RegisterConstructorMapper(Piece.class)
    @FetchSize(200)
    Stream<Piece> take(LocalDate day, Optional<TenantId> tenant);

    @SqlQuery("""
            SELECT DISTINCT tenant_id
              FROM usage_dirty_days
             WHERE day = :day
             ORDER BY tenant_id
            """)
    List<TenantId> findDirty(LocalDate day);

    /** Marks whatever has events or a row on the day and is not sealed; answers how many tenants and agents that are. */
    @SqlUpdate("""
            INSERT INTO usage_dirty_days (day, tenant_id, agent_id, cause)
            SELECT :day, e.tenant_id, e.agent_id, 'rerun'
              FROM (SELECT tenant_id, agent_id FROM agent_requests WHERE day = :day
                     UNION
                    SELECT tenant_id, agent_id FROM tenant_usage_daily WHERE usage_date = :day) e
             WHERE NOT EXISTS (SELECT FROM usage_seals s WHERE s.tenant_id = e.tenant_id AND s.sealed_through >= :day)
               AND NOT EXISTS (SELECT FROM usage_floor f WHERE f.sealed_through >= :day)
            """)
    int markAll(LocalDate day);

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM usage_floor WHERE sealed_through >= :day)
                OR EXISTS (SELECT FROM usage_seals WHERE sealed_through >= :day)
            """)
    boolean hasSeal(LocalDate day);

    @SqlUpdate("""
            INSERT INTO tenant_usage_sketches AS s (tenant_id, usage_date, agent_id, sketch)
            SELECT tenant_id, :day, agent_id, decode(sketch, 'hex')
              FROM unnest(:of.tenants, :of.agents, :of.sketches) AS r (tenant_id, agent_id, sketch)
                ON CONFLICT (tenant_id, usage_date, agent_id) DO UPDATE SET sketch = excluded.sketch
             WHERE s.sketch <> excluded.sketch
            """)
    void keepSketches(LocalDate day, @BindMethods("of") RolledColumns columns);

    /** Keeps those that differ from what is there, and what was there if their day was closed; answers how many differed. */
    @SqlQuery("""
            WITH given AS (
                SELECT *
                  FROM unnest(:of.tenants, :of.agents, :of.causes, :of.requests, :of.successful, :of.timeSums, :of.p50s, :of.p95s,
                              :of.p99s, :of.tokens, :of.costs)
                    AS r (tenant_id, agent_id, cause, requests, successful, time_sum, p50, p95, p99, tokens, cost)),
            kept AS (
                INSERT INTO tenant_usage_daily AS u (tenant_id, usage_date, agent_id, total_requests, successful_requests,
                                                     failed_requests, response_time_sum_ms, p50_response_time_ms,
                                                     p95_response_time_ms, p99_response_time_ms, total_tokens_used, total_cost_usd)
                SELECT tenant_id, :day, agent_id, requests, successful, requests - successful, time_sum, p50, p95, p99, tokens, cost
                  FROM given
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
                RETURNING u.*),
            revised AS (
                INSERT INTO usage_revisions (tenant_id, day, agent_id, cause, before, after)
                SELECT k.tenant_id, :day, k.agent_id, g.cause, to_jsonb(b) - ARRAY['tenant_id', 'usage_date', 'agent_id'],
                       to_jsonb(k) - ARRAY['tenant_id', 'usage_date', 'agent_id']
                  FROM kept k
                  JOIN given g ON g.tenant_id = k.tenant_id AND g.agent_id = k.agent_id
                  JOIN tenants t ON t.id = k.tenant_id
                  JOIN usage_closings c ON c.time_zone = t.time_zone AND c.day = :day
                  LEFT JOIN tenant_usage_daily b ON b.tenant_id = k.tenant_id AND b.usage_date = :day AND b.agent_id = k.agent_id)
            SELECT count(*) FROM kept
            """)
    int keepDays(LocalDate day, @BindMethods("of") RolledColumns columns);

    /** Removes rows that no event stands behind any more, as {@link #keepDays} keeps them; answers how many there were. */
    @SqlQuery("""
            WITH given AS (
                SELECT * FROM unnest(:of.tenants, :of.agents, :of.causes) AS r (tenant_id, agent_id, cause)),
            sketches AS (
                DELETE FROM tenant_usage_sketches s
                 USING given g
                 WHERE s.tenant_id = g.tenant_id AND s.usage_date = :day AND s.agent_id = g.agent_id),
            gone AS (
                DELETE FROM tenant_usage_daily u
                 USING given g
                 WHERE u.tenant_id = g.tenant_id AND u.usage_date = :day AND u.agent_id = g.agent_id
                RETURNING u.*),
            revised AS (
                INSERT INTO usage_revisions (tenant_id, day, agent_id, cause, before)
                SELECT u.tenant_id, :day, u.agent_id, g.cause, to_jsonb(u) - ARRAY['tenant_id', 'usage_date', 'agent_id']
                  FROM gone u
                  JOIN given g ON g.tenant_id = u.tenant_id AND g.agent_id = u.agent_id
                  JOIN tenants t ON t.id = u.tenant_id
                  JOIN usage_closings c ON c.time_zone = t.time_zone AND c.day = :day)
            SELECT count(*) FROM gone
            """)
    int removeDays(LocalDate day, @BindMethods("of") RolledColumns columns);

    @SqlUpdate("""
            UPDATE tenant_agents a
               SET last_used_at = r.last_at
              FROM unnest(:of.tenants, :of.agents, :of.lastAts) AS r (tenant_id, agent_id, last_at)
             WHERE a.tenant_id = r.tenant_id
               AND a.agent_id = r.agent_id
               AND (a.last_used_at IS NULL OR a.last_used_at < r.last_at)
            """)
    void keepLastUse(@BindMethods("of") RolledColumns columns);

    /**
     * Requests of one tenant and agent on one day; none where the day has none any more.
     *
     * @param times how long each of them took, in milliseconds, in any order
     */
    @SuppressWarnings("ArrayRecordComponent") // a million of them are looked at once and never compared
    record Piece(
            UUID tenantId,
            UUID agentId,
            String cause,
            long requests,
            long successful,
            long timeSum,
            long tokens,
            BigDecimal cost,
            Instant lastAt,
            int[] times) {}
}
