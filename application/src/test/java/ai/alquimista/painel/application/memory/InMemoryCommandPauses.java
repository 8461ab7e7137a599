package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Pauses, with their lines in the log of one {@link InMemoryStore}. */
public final class InMemoryCommandPauses implements CommandPauses {

    private final InMemoryStore store;
    private final Set<CommandType> paused = EnumSet.noneOf(CommandType.class);

    public InMemoryCommandPauses(InMemoryStore store) {
        this.store = store;
    }

    public List<AuditEntry> log() {
        return List.copyOf(store.log);
    }

    @Override
    public Set<CommandType> paused() {
        return Set.copyOf(paused);
    }

    @Override
    public boolean set(CommandType type, boolean pause, AuditEntry entry) {
        boolean changed = pause ? paused.add(type) : paused.remove(type);
        if (changed) store.log.add(entry);
        return changed;
    }
}
