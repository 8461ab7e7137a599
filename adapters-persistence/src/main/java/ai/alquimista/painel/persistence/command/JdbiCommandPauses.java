package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Set;

/** Pauses as they stand at this moment, each with its line in the log. */
public final class JdbiCommandPauses implements CommandPauses {

    private final Door door;

    public JdbiCommandPauses(Door door) {
        this.door = door;
    }

    @Override
    public Set<CommandType> paused() {
        return door.readInternally(CommandPauseSql.class, CommandPauseSql::findAll);
    }

    @Override
    public boolean set(CommandType type, boolean paused, AuditEntry entry) {
        return door.inInternalTransaction(CommandPauseSql.class, sql -> {
            boolean changed = paused ? sql.pause(type, entry.createdAt(), entry.user()) : sql.resume(type);
            if (changed) sql.log().append(entry);
            return changed;
        });
    }
}
