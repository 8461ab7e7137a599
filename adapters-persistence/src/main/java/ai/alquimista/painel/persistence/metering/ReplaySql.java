package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.access.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** One report in the place of another: the event of the report {@code id}, which counts for {@code counted} so far. */
interface ReplaySql {

    /** A report that was replayed itself stays what it is. */
    @SqlUpdate("""
            INSERT INTO quarantined_events (tenant_id, event_id, payload_hash, day, agent_id, occurred_at, status,
                                            response_time_ms, tokens_used, cost_usd, decision, decided_at, decided_by)
            SELECT k.tenant_id, k.event_id, k.payload_hash, r.day, r.agent_id, r.occurred_at, r.status,
                   r.response_time_ms, r.tokens_used, r.cost_usd, 'discarded', :at, :by
              FROM quarantined_events q
              JOIN event_keys k ON k.tenant_id = q.tenant_id AND k.event_id = q.event_id
              JOIN agent_requests r ON r.tenant_id = q.tenant_id AND r.event_id = q.event_id
             WHERE q.id = :id
               AND r.day = :counted
                ON CONFLICT (tenant_id, event_id, payload_hash) DO NOTHING
            """)
    void setAside(UUID id, LocalDate counted, UserId by, Instant at);

    /** The days whose rows change, before and after; before the event itself is changed. */
    @SqlUpdate("""
            INSERT INTO usage_dirty_days (tenant_id, day, agent_id, cause)
            SELECT q.tenant_id, q.day, q.agent_id, 'replayed_event'
              FROM quarantined_events q
             WHERE q.id = :id
             UNION
            SELECT r.tenant_id, r.day, r.agent_id, 'replayed_event'
              FROM quarantined_events q
              JOIN agent_requests r ON r.tenant_id = q.tenant_id AND r.event_id = q.event_id
             WHERE q.id = :id
               AND r.day = :counted
            """)
    void mark(UUID id, LocalDate counted);

    @SqlUpdate("""
            UPDATE agent_requests r
               SET day              = q.day,
                   agent_id         = q.agent_id,
                   occurred_at      = q.occurred_at,
                   status           = q.status,
                   response_time_ms = q.response_time_ms,
                   tokens_used      = q.tokens_used,
                   cost_usd         = q.cost_usd
              FROM quarantined_events q
             WHERE q.id = :id
               AND r.tenant_id = q.tenant_id
               AND r.event_id = q.event_id
               AND r.day = :counted
            """)
    int replace(UUID id, LocalDate counted);

    /** From here on the event's reports are held against this one. */
    @SqlUpdate("""
            UPDATE event_keys k
               SET payload_hash = q.payload_hash,
                   day          = q.day
              FROM quarantined_events q
             WHERE q.id = :id
               AND k.tenant_id = q.tenant_id
               AND k.event_id = q.event_id
            """)
    int rekey(UUID id);
}
