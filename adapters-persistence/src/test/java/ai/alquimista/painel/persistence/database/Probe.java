package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Statements that try the door. Most lack their {@code WHERE tenant_id} on purpose. */
public interface Probe {

    @SqlQuery("SELECT tenant_id FROM incidents")
    List<TenantId> seen();

    /** Every kind of parameter, and columns of any length: what the driver would part from its context. */
    @SqlQuery("""
            SELECT title || description
              FROM incidents
             WHERE tenant_id <> :id AND created_at > :moment AND created_at::date > :day
               AND severity = ANY (:words) AND title <> :word AND char_length(title) > :number
            """)
    List<String> everything(UUID id, Instant moment, LocalDate day, Set<Severity> words, String word, int number);

    @SqlQuery("SELECT title FROM incidents WHERE resolved_at IS NOT DISTINCT FROM :moment")
    List<String> untyped(Optional<Instant> moment);

    @SqlQuery("SELECT 1 / (count(*) - count(*)) FROM incidents WHERE title <> :secret")
    int fails(String secret);

    @SqlQuery("SELECT pg_sleep(:seconds)::text || tenant_id FROM incidents")
    List<String> sleeps(long seconds);

    @SqlQuery("SELECT pg_terminate_backend(pg_backend_pid())")
    boolean dies();

    @SqlUpdate("INSERT INTO incidents (tenant_id, severity, title) VALUES (:tenant, 'error', :title)")
    void open(TenantId tenant, String title);
}
