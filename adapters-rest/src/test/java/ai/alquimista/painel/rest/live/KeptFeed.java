package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Changes in memory. */
final class KeptFeed implements CommandFeed {

    static final Change EXAMPLE = new Change(
            4711,
            new CommandId(UUID.fromString("6f1d0f0e-3c0b-4c0e-9a1c-5b0f4f0c7d21")),
            CommandType.RESET_TOKEN,
            Optional.of(new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001"))),
            3,
            Cause.FINISHED,
            CommandStatus.SUCCESS,
            Instant.parse("2026-11-28T16:50:33.412Z"));

    private final List<Change> kept = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Runnable>> beforeBatch = new AtomicReference<>(Optional.empty());
    private long last;

    void add() {
        addSilently();
        listeners.forEach(Runnable::run);
    }

    synchronized void addSilently() {
        last++;
        kept.add(new Change(
                last,
                EXAMPLE.command(),
                EXAMPLE.type(),
                EXAMPLE.tenant(),
                EXAMPLE.number(),
                EXAMPLE.cause(),
                EXAMPLE.status(),
                EXAMPLE.at()));
    }

    synchronized void forgetUntil(long sequence) {
        kept.removeIf(change -> change.sequence() <= sequence);
    }

    void beforeTheNextBatch(Runnable work) {
        beforeBatch.set(Optional.of(work));
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        if (limit > 1) beforeBatch.getAndSet(Optional.empty()).ifPresent(Runnable::run);
        return read(sequence, limit);
    }

    private synchronized List<Change> read(long sequence, int limit) {
        return kept.stream()
                .filter(change -> change.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long last() {
        return last;
    }

    @Override
    public AutoCloseable onNews(Runnable wake) {
        listeners.add(wake);
        return () -> listeners.remove(wake);
    }
}
