package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.paging.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Reports that were kept aside; the conditions are those of {@link Sought}. */
interface QuarantineSql {

    @CreateSqlObject
    AuditSql log();

    @CreateSqlObject
    ReplaySql replay();

    /**
     * With what counts now. Events have no index of their own: they are looked for among their tenant's of their day, once
     * for all reports of a page. OFFSET 0 keeps the planner from reading every day instead.
     */
    @SqlQuery("""
            WITH page AS (
                SELECT id, tenant_id, event_id, day, agent_id, occurred_at, status, response_time_ms, tokens_used, cost_usd,
                       quarantined_at, decision, decided_at, decided_by
                  FROM quarantined_events
                 WHERE (quarantined_at, id) < (:slice.anchor.moment, :slice.anchor.id)
                   <conditions>
                 ORDER BY quarantined_at DESC, id DESC
                OFFSET :slice.offset
                 LIMIT :slice.limit),
            counted AS (
                SELECT r.tenant_id, r.event_id, r.day, r.agent_id, r.occurred_at, r.status, r.response_time_ms, r.tokens_used,
                       r.cost_usd
                  FROM (SELECT k.tenant_id, k.day, array_agg(k.event_id) AS events
                          FROM page p
                          JOIN event_keys k ON k.tenant_id = p.tenant_id AND k.event_id = p.event_id
                         GROUP BY k.tenant_id, k.day) k
                 CROSS JOIN LATERAL (SELECT r.tenant_id, r.event_id, r.day, r.agent_id, r.occurred_at, r.status,
                                            r.response_time_ms, r.tokens_used, r.cost_usd
                                       FROM agent_requests r
                                      WHERE r.tenant_id = k.tenant_id
                                        AND r.day = k.day
                                        AND r.event_id = ANY (k.events)
                                     OFFSET 0) r)
            SELECT p.id, p.tenant_id, t.name AS tenant_name, p.event_id,
                   p.day AS reported_day, p.agent_id AS reported_agent_id, p.occurred_at AS reported_occurred_at,
                   p.status AS reported_status, p.response_time_ms AS reported_response_time_ms,
                   p.tokens_used AS reported_tokens_used, p.cost_usd AS reported_cost_usd,
                   c.day AS counted_day, c.agent_id AS counted_agent_id, c.occurred_at AS counted_occurred_at,
                   c.status AS counted_status, c.response_time_ms AS counted_response_time_ms,
                   c.tokens_used AS counted_tokens_used, c.cost_usd AS counted_cost_usd,
                   p.quarantined_at, nullif(p.decision, 'pending') AS resolution, p.decided_at, p.decided_by,
                   s.full_name AS decided_by_name
              FROM page p
              JOIN tenants t ON t.id = p.tenant_id
              LEFT JOIN counted c ON c.tenant_id = p.tenant_id AND c.event_id = p.event_id
              LEFT JOIN staff s ON s.cognito_sub = p.decided_by
             ORDER BY p.quarantined_at DESC, p.id DESC
            """)
    @RegisterConstructorMapper(QuarantineRow.class)
    List<QuarantineRow> find(
            @Define String conditions, @BindMethods("sought") Sought sought, @BindMethods("slice") Slice slice);

    /** Exact below {@code most}. */
    @SqlQuery("""
            SELECT count(*)
              FROM (SELECT
                      FROM quarantined_events
                     WHERE true
                       <conditions>
                     LIMIT :most) q
            """)
    long count(@Define String conditions, @BindMethods("sought") Sought sought, int most);

    /** Keeps others from deciding on the report until the transaction ends; empty if there is none. */
    @SqlQuery("""
            SELECT tenant_id
              FROM quarantined_events
             WHERE id = :id
               FOR NO KEY UPDATE
            """)
    Optional<TenantId> lock(UUID id);

    /** Keeps others from deciding on another report of its event, and has reports of it that come meanwhile wait. */
    @SqlQuery("""
            SELECT k.event_id
              FROM quarantined_events q
              JOIN event_keys k ON k.tenant_id = q.tenant_id AND k.event_id = q.event_id
             WHERE q.id = :id
               FOR NO KEY UPDATE OF k
            """)
    Optional<UUID> lockKey(UUID id);

    /**
     * Up to this day the tenant's figures can no longer change. To be asked behind the events: whoever has read them keeps their
     * days from being forgotten until the transaction ends.
     */
    @SqlQuery("""
            SELECT greatest((SELECT sealed_through FROM usage_seals WHERE tenant_id = :tenant),
                            (SELECT sealed_through FROM usage_floor))
            """)
    Optional<LocalDate> findSeal(TenantId tenant);

    @SqlUpdate("""
            UPDATE quarantined_events
               SET decision = :resolution, decided_at = :at, decided_by = :by
             WHERE id = :id
            """)
    void decide(UUID id, Resolution resolution, UserId by, Instant at);
}
