package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.persistence.audit.AuditSql;
import java.time.Instant;
import java.util.Set;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface CommandPauseSql {

    @CreateSqlObject
    AuditSql log();

    @SqlQuery("SELECT command_type FROM command_type_pauses")
    Set<CommandType> findAll();

    /** False if it was paused. */
    @SqlUpdate("""
            INSERT INTO command_type_pauses (command_type, paused_at, paused_by)
            VALUES (:type, :now, :by)
                ON CONFLICT DO NOTHING
            """)
    boolean pause(CommandType type, Instant now, UserId by);

    /** False if it was not paused. */
    @SqlUpdate("""
            DELETE FROM command_type_pauses
             WHERE command_type = :type
            """)
    boolean resume(CommandType type);
}
