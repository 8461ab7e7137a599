package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Events on their way in. */
interface IntakeSql {

    @SqlQuery("""
            SELECT t.id, t.status, t.time_zone,
                   greatest(s.sealed_through, (SELECT sealed_through FROM usage_floor)) AS sealed_through,
                   ARRAY(SELECT a.agent_id FROM tenant_agents a WHERE a.tenant_id = t.id) AS agents
              FROM tenants t
              LEFT JOIN usage_seals s ON s.tenant_id = t.id
             WHERE t.id = ANY (:tenants)
            """)
    @RegisterConstructorMapper(TenantRow.class)
    List<TenantRow> findTenants(List<UUID> tenants);

    /**
     * Takes in the events whose keys are new, with the marks of their days; answers the keys of the others. In one order for
     * everybody, so that two batches with the same events cannot block each other.
     */
    @SqlQuery("""
            WITH given AS MATERIALIZED (
                SELECT *
                  FROM unnest(:of.tenants, :of.events, :of.hashes, :of.days, :of.agents, :of.moments, :of.statuses, :of.times,
                              :of.tokens, :of.costs)
                    AS e (tenant_id, event_id, hash, day, agent_id, moment, status, time, tokens, cost)),
            claimed AS (
                INSERT INTO event_keys (tenant_id, event_id, payload_hash, day)
                SELECT tenant_id, event_id, decode(hash, 'hex'), day
                  FROM given
                 ORDER BY tenant_id, event_id
                    ON CONFLICT (tenant_id, event_id) DO NOTHING
                RETURNING tenant_id, event_id),
            added AS (
                INSERT INTO agent_requests (tenant_id, day, agent_id, event_id, occurred_at, status, response_time_ms, tokens_used,
                                            cost_usd)
                SELECT g.tenant_id, g.day, g.agent_id, g.event_id, g.moment, g.status, g.time, g.tokens, g.cost
                  FROM given g
                  JOIN claimed c ON c.tenant_id = g.tenant_id AND c.event_id = g.event_id),
            marked AS (
                INSERT INTO usage_dirty_days (day, tenant_id, agent_id)
                SELECT DISTINCT g.day, g.tenant_id, g.agent_id
                  FROM given g
                  JOIN claimed c ON c.tenant_id = g.tenant_id AND c.event_id = g.event_id)
            SELECT g.tenant_id, g.event_id
              FROM given g
              LEFT JOIN claimed c ON c.tenant_id = g.tenant_id AND c.event_id = g.event_id
             WHERE c.event_id IS NULL
            """)
    @RegisterConstructorMapper(EventKey.class)
    Set<EventKey> take(@BindMethods("of") RequestColumns columns);

    /** Those reports that say what is kept under their event's id. */
    @SqlQuery("""
            SELECT k.tenant_id, k.event_id, e.hash
              FROM unnest(:of.tenants, :of.events, :of.hashes) AS e (tenant_id, event_id, hash)
              JOIN event_keys k ON k.tenant_id = e.tenant_id AND k.event_id = e.event_id
             WHERE k.payload_hash = decode(e.hash, 'hex')
            """)
    @RegisterConstructorMapper(Told.class)
    Set<Told> findSame(@BindMethods("of") RequestColumns columns);

    @SqlUpdate("""
            INSERT INTO quarantined_events (tenant_id, event_id, payload_hash, day, agent_id, occurred_at, status,
                                            response_time_ms, tokens_used, cost_usd)
            SELECT tenant_id, event_id, decode(hash, 'hex'), day, agent_id, moment, status, time, tokens, cost
              FROM unnest(:of.tenants, :of.events, :of.hashes, :of.days, :of.agents, :of.moments, :of.statuses, :of.times,
                          :of.tokens, :of.costs)
                AS e (tenant_id, event_id, hash, day, agent_id, moment, status, time, tokens, cost)
             ORDER BY tenant_id, event_id
                ON CONFLICT (tenant_id, event_id, payload_hash) DO NOTHING
            """)
    void quarantine(@BindMethods("of") RequestColumns columns);

    /** A tenant, its agents and its seal. */
    record TenantRow(
            TenantId id, TenantStatus status, ZoneId timeZone, Optional<LocalDate> sealedThrough, List<UUID> agents) {}

    /** What tells an event from all others. */
    record EventKey(TenantId tenantId, UUID eventId) {}

    /** An event and what a report says of it. */
    record Told(TenantId tenantId, UUID eventId, String hash) {}
}
