package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandFeed;
import java.util.List;

/** The feed that {@link InMemoryCommandRecords} fills. */
public final class InMemoryCommandFeed implements CommandFeed {

    private final InMemoryCommandRecords records;

    public InMemoryCommandFeed(InMemoryCommandRecords records) {
        this.records = records;
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        return records.changes.stream()
                .filter(change -> change.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public long last() {
        return records.changes.isEmpty() ? 0 : records.changes.getLast().sequence();
    }

    @Override
    public AutoCloseable onNews(Runnable wake) {
        records.waiting.add(wake);
        return () -> records.waiting.remove(wake);
    }
}
