package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.persistence.audit.AuditSql;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface CommandChangeSql {

    @CreateSqlObject
    AuditSql log();

    /** Keeps every other writer out until the transaction has ended and its rows are seen: the order is that of the numbers. */
    @SqlQuery("SELECT true FROM pg_advisory_xact_lock(hashtextextended('painel.order-of-command-changes', 0))")
    boolean lockOrder();

    /** Numbers them in this order. */
    @SqlBatch("""
            INSERT INTO command_changes (tenant_id, command_id, number, command_type, cause, status, at)
            VALUES (:step.tenant, :step.command, :step.transition.number, :step.type, :step.transition.cause,
                    :step.transition.to, :step.transition.at)
            """)
    void add(@BindMethods("step") List<Step> steps);

    @SqlQuery("""
            SELECT sequence, command_id AS command, command_type AS type, tenant_id AS tenant, number, cause, status, at
              FROM command_changes
             WHERE sequence > :sequence
             ORDER BY sequence
             LIMIT :limit
            """)
    @RegisterConstructorMapper(Change.class)
    List<Change> findAfter(long sequence, int limit);

    @SqlQuery("SELECT coalesce(max(sequence), 0) FROM command_changes")
    long findLast();

    @SqlUpdate("""
            DELETE FROM command_changes
             WHERE recorded_at < :before
            """)
    int forget(Instant before);
}
