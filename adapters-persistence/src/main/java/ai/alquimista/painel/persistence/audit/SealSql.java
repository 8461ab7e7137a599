package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.ChainPoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Giving events their places in the chain. */
interface SealSql {

    @SqlQuery("""
            SELECT seq, hash
              FROM audit_chain
             ORDER BY seq DESC
             LIMIT 1
            """)
    @RegisterConstructorMapper(ChainPoint.class)
    Optional<ChainPoint> findHead();

    /** Oldest first, as far as they are committed; one that comes late comes behind those that were sealed meanwhile. */
    @SqlQuery("""
            SELECT e.id, e.event_type, e.event_category, e.tenant_id, e.resource_type, e.resource_id, e.action, e.status,
                   e.details, e.subject_commitment, e.created_at
              FROM (SELECT created_at, event_id
                      FROM audit_unsealed
                     ORDER BY created_at, event_id
                     LIMIT :most) u
              JOIN operational_events e ON e.id = u.event_id
             WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.event_id = u.event_id)
             ORDER BY u.created_at, u.event_id
            """)
    @RegisterConstructorMapper(EventRow.class)
    List<EventRow> findUnsealed(int most);

    @SqlUpdate("""
            INSERT INTO audit_chain (seq, event_id, hash)
            SELECT :first + place - 1, event_id, decode(hash, 'hex')
              FROM unnest(:events, :hashes) WITH ORDINALITY AS sealing (event_id, hash, place)
            """)
    void seal(long first, List<UUID> events, List<String> hashes);

    /** What was handed over and is in the chain, or is no event, waits no longer. */
    @SqlUpdate("""
            DELETE FROM audit_unsealed u
             USING (SELECT created_at, event_id
                      FROM audit_unsealed
                     ORDER BY created_at, event_id
                     LIMIT :most) done
             WHERE u.created_at = done.created_at
               AND u.event_id = done.event_id
               AND (EXISTS (SELECT FROM audit_chain c WHERE c.event_id = u.event_id)
                    OR NOT EXISTS (SELECT FROM operational_events e WHERE e.id = u.event_id))
            """)
    int forget(int most);
}
