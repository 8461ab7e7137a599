package ai.alquimista.painel.persistence.user;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What the identity provider is still to be told. Whoever is at a task holds its row. */
interface DirectoryTaskSql {

    /** Waits for nobody: one that is there stays as it is, also while somebody is at it. */
    @SqlUpdate("""
            INSERT INTO directory_tasks (tenant_id, user_id, since, next_at)
            VALUES (:tenant, :user, :now, :nextAt)
                ON CONFLICT DO NOTHING
            """)
    void note(TenantId tenant, UUID user, Instant now, Instant nextAt);

    @SqlQuery("""
            SELECT tenant_id, user_id, attempts
              FROM directory_tasks
             WHERE tenant_id = :tenant
               AND user_id = :user
               FOR UPDATE SKIP LOCKED
            """)
    @RegisterConstructorMapper(TaskRow.class)
    Optional<TaskRow> take(TenantId tenant, UUID user);

    /** Of all tenants'. */
    @SqlQuery("""
            SELECT tenant_id, user_id, attempts
              FROM directory_tasks
             WHERE next_at <= :now
             ORDER BY next_at
             LIMIT 1
               FOR UPDATE SKIP LOCKED
            """)
    @RegisterConstructorMapper(TaskRow.class)
    Optional<TaskRow> takeNext(Instant now);

    /** Of all tenants'; 0 where none is open. */
    @SqlQuery("SELECT coalesce(extract(epoch FROM :now - min(since)), 0)::bigint FROM directory_tasks")
    long findOldestSeconds(Instant now);

    @SqlQuery("SELECT EXISTS (SELECT FROM directory_tasks WHERE tenant_id = :tenant AND user_id = :user)")
    boolean isOpen(TenantId tenant, UUID user);

    @SqlUpdate("""
            UPDATE directory_tasks
               SET attempts = attempts + 1, next_at = :nextAt
             WHERE tenant_id = :task.tenantId
               AND user_id = :task.userId
            """)
    void postpone(@BindMethods("task") TaskRow task, Instant nextAt);

    @SqlUpdate("DELETE FROM directory_tasks WHERE tenant_id = :task.tenantId AND user_id = :task.userId")
    void close(@BindMethods("task") TaskRow task);

    /** A task that is held. Public, or it could not be bound. */
    record TaskRow(TenantId tenantId, UUID userId, int attempts) {}
}
