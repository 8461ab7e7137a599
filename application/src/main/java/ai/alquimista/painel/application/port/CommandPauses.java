package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandType;
import java.util.Set;

/** Types of commands that no worker begins for now. */
public interface CommandPauses {

    Set<CommandType> paused();

    /** Pauses or resumes a type; answers whether that changed anything, and logs it only then. */
    boolean set(CommandType type, boolean paused, AuditEntry entry);
}
