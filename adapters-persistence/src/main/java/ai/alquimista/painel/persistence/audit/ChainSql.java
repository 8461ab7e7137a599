package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Hash;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The chain with its events, to be checked or taken out. */
interface ChainSql {

    @SqlQuery("""
            SELECT seq, hash
              FROM audit_chain
             ORDER BY seq DESC
             LIMIT 1
            """)
    @RegisterConstructorMapper(ChainPoint.class)
    Optional<ChainPoint> findHead();

    /** What follows on a place, whatever its numbers are; no event where it is gone, several where another has its id. */
    @SqlQuery("""
            SELECT c.seq, c.hash,
                   e.id AS event_id, e.event_type AS event_event_type, e.event_category AS event_event_category,
                   e.tenant_id AS event_tenant_id, e.resource_type AS event_resource_type,
                   e.resource_id AS event_resource_id, e.action AS event_action, e.status AS event_status,
                   e.details AS event_details, e.subject_commitment AS event_subject_commitment,
                   e.created_at AS event_created_at,
                   encode(s.salt, 'hex') AS subject_salt, s.user_id AS subject_user_id, s.user_email AS subject_user_email,
                   s.ip_address AS subject_ip_address, s.user_agent AS subject_user_agent
              FROM (SELECT seq, event_id, hash
                      FROM audit_chain
                     WHERE seq > :after
                     ORDER BY seq
                     LIMIT :most) c
              LEFT JOIN operational_events e ON e.id = c.event_id
              LEFT JOIN audit_subjects s ON s.commitment = e.subject_commitment
             ORDER BY c.seq
            """)
    @RegisterConstructorMapper(SealedRow.class)
    List<SealedRow> findAfter(long after, int most);

    /** Whether there is an event that nobody handed to the sealer. */
    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                  FROM operational_events e
                 WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.event_id = e.id)
                   AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.created_at = e.created_at AND u.event_id = e.id))
            """)
    boolean hasUnknownEvent();

    /** One place of the chain, the event there, and who did it; a person who was erased is not there. */
    record SealedRow(
            long seq,
            Hash hash,
            @Nullable @Nested("event") EventRow event,
            @Nullable @Nested("subject") SubjectRow subject) {}

    /**
     * Who did it, and from where.
     *
     * @param salt in hexadecimal digits
     */
    record SubjectRow(
            @PropagateNull String salt,
            @Nullable String userId,
            @Nullable String userEmail,
            @Nullable String ipAddress,
            @Nullable String userAgent) {}
}
