package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.port.ReadCacheObserver;
import ai.alquimista.painel.application.read.ReadKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what the cache told. */
final class Watch implements ReadCacheObserver {

    final AtomicInteger hits = new AtomicInteger();
    final AtomicInteger misses = new AtomicInteger();
    final AtomicInteger unavailable = new AtomicInteger();
    final List<ReadKey<?>> foreign = new CopyOnWriteArrayList<>();

    @Override
    public void hit() {
        hits.incrementAndGet();
    }

    @Override
    public void miss() {
        misses.incrementAndGet();
    }

    @Override
    public void foreign(ReadKey<?> key) {
        foreign.add(key);
    }

    @Override
    public void unavailable() {
        unavailable.incrementAndGet();
    }
}
