package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.once.OnceSql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface IncidentChangeSql {

    @CreateSqlObject
    AuditSql log();

    @CreateSqlObject
    OnceSql once();

    @CreateSqlObject
    IncidentFileSql files();

    /** Keeps others from changing it until the transaction ends. */
    @SqlQuery("""
            SELECT id, severity, title, description, status, version, created_by, assignee, created_at, acknowledged_at,
                   resolved_at, updated_at
              FROM incidents
             WHERE tenant_id = :tenant
               AND id = :incident
               FOR NO KEY UPDATE
            """)
    @RegisterConstructorMapper(Incident.class)
    Optional<Incident> lock(TenantId tenant, UUID incident);

    /** Given to nobody. */
    @SqlUpdate("""
            INSERT INTO incidents (id, tenant_id, severity, title, description, created_at, created_by, updated_at)
            VALUES (:incident.id, :tenant, :incident.severity, :incident.title, :incident.description, :incident.createdAt,
                    :incident.createdBy, :incident.updatedAt)
            """)
    void add(TenantId tenant, @BindMethods("incident") Incident incident);

    /** For our own login alone. */
    @SqlUpdate("""
            UPDATE incidents
               SET severity = :incident.severity, status = :incident.status, version = :incident.version,
                   assignee = :incident.assignee, acknowledged_at = :incident.acknowledgedAt,
                   resolved_at = :incident.resolvedAt, updated_at = :incident.updatedAt
             WHERE tenant_id = :tenant
               AND id = :incident.id
            """)
    void keep(TenantId tenant, @BindMethods("incident") Incident incident);

    /** All that a tenant's login may change. */
    @SqlUpdate("""
            UPDATE incidents
               SET status = :incident.status, version = :incident.version, resolved_at = :incident.resolvedAt,
                   updated_at = :incident.updatedAt
             WHERE tenant_id = :tenant
               AND id = :incident.id
            """)
    void resolve(TenantId tenant, @BindMethods("incident") Incident incident);

    @SqlUpdate("""
            INSERT INTO incident_comments (id, tenant_id, incident_id, author, text, created_at)
            VALUES (:comment.id, :tenant, :incident, :comment.author, :comment.text, :comment.createdAt)
            """)
    void addComment(TenantId tenant, UUID incident, @BindMethods("comment") IncidentComment comment);

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM staff
                            WHERE cognito_sub = :person
                              AND active)
            """)
    boolean isOnStaff(UserId person);

    /** Keeps every other writer out until the transaction has ended and its rows are seen: the order is that of the numbers. */
    @SqlQuery("SELECT true FROM pg_advisory_xact_lock(hashtextextended('painel.order-of-incident-changes', 0))")
    boolean lockOrder();

    @SqlUpdate("""
            INSERT INTO incident_changes (tenant_id, incident_id, change, severity, status, created_at)
            VALUES (:tenant, :incident.id, :step, :incident.severity, :incident.status, :at)
            """)
    void addChange(TenantId tenant, @BindMethods("incident") Incident incident, IncidentStep step, Instant at);
}
