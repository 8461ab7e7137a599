package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.CommandRecords;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Steps in the log of one {@link InMemoryStore}, and in the feed that {@link InMemoryCommandFeed} reads. */
public final class InMemoryCommandRecords implements CommandRecords {

    final List<Change> changes = new ArrayList<>();
    final List<Runnable> waiting = new CopyOnWriteArrayList<>();

    private final InMemoryStore store;
    private final Set<Key> taken = new HashSet<>();

    public InMemoryCommandRecords(InMemoryStore store) {
        this.store = store;
    }

    private record Key(CommandId command, int number) {}

    public List<AuditEntry> log() {
        return List.copyOf(store.log);
    }

    @Override
    public int take(List<Step> steps) {
        int before = changes.size();
        for (Step step : steps)
            if (taken.add(new Key(step.command(), step.transition().number()))) keep(step);
        int fresh = changes.size() - before;
        if (fresh > 0) waiting.forEach(Runnable::run);
        return fresh;
    }

    private void keep(Step step) {
        store.log.add(step.entry());
        changes.add(new Change(
                changes.size() + 1L,
                step.command(),
                step.type(),
                step.tenant(),
                step.transition().number(),
                step.transition().cause(),
                step.transition().to(),
                step.transition().at()));
    }
}
