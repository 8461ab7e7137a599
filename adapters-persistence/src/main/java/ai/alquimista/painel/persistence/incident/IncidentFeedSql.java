package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(Change.class)
interface IncidentFeedSql {

    @SqlQuery("""
            SELECT seq AS sequence, incident_id AS incident, tenant_id AS tenant, change AS step, severity, status,
                   created_at AS at
              FROM incident_changes
             WHERE seq > :sequence
             ORDER BY seq
             LIMIT :limit
            """)
    List<Change> findAfter(long sequence, int limit);

    @SqlQuery("SELECT coalesce(max(seq), 0) FROM incident_changes")
    long findLast();

    @SqlQuery("""
            SELECT seq AS sequence, incident_id AS incident, tenant_id AS tenant, change AS step, severity, status,
                   created_at AS at
              FROM incident_changes
             WHERE notified_at IS NULL
             ORDER BY seq
             LIMIT :limit
            """)
    List<Change> findUntold(int limit);

    @SqlUpdate("""
            UPDATE incident_changes
               SET notified_at = :at
             WHERE seq = ANY (:sequences)
            """)
    void told(List<Long> sequences, Instant at);

    @SqlUpdate("""
            DELETE FROM incident_changes
             WHERE notified_at < :before
            """)
    int forget(Instant before);
}
