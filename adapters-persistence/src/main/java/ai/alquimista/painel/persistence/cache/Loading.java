package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.port.ReadCacheObserver;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds answers, or has them loaded by one server at a time. */
final class Loading {

    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    /** How long to wait for another server's load; most take far less. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private static final Duration PAUSE = Duration.ofMillis(25);

    private final Shelf shelf;
    private final AnswerCodec codec;
    private final ReadCacheObserver observer;
    private final Clock clock;
    private final Set<CacheKey> renewing = ConcurrentHashMap.newKeySet();

    Loading(Shelf shelf, AnswerCodec codec, ReadCacheObserver observer, Clock clock) {
        this.shelf = shelf;
        this.codec = codec;
        this.observer = observer;
        this.clock = clock;
    }

    /** The answer that is kept, stale or not, or a new one. */
    <T> Remembered<T> findOrLoad(Order<T> order) {
        Optional<byte[]> there = shelf.look(order.place());
        if (there.isEmpty()) return made(order);
        return believed(order, there.get()).orElseGet(() -> inTurn(order));
    }

    /** A new answer for the one caller who may load it, the old one for everybody else. */
    <T> Remembered<T> renew(Order<T> order, Remembered<T> old) {
        if (!renewing.add(order.place())) return old.again();
        try {
            String holder = UUID.randomUUID().toString();
            boolean ours = shelf.lock(order.place(), holder).orElse(false);
            return ours ? loadAndKeep(order, holder) : old.again();
        } finally {
            renewing.remove(order.place());
        }
    }

    private <T> Remembered<T> inTurn(Order<T> order) {
        String holder = UUID.randomUUID().toString();
        boolean ours = shelf.lock(order.place(), holder).orElse(true);
        if (ours) return loadAndKeep(order, holder);
        return awaited(order).orElseGet(() -> loadAndKeep(order, holder));
    }

    /** What another server loads, if it does so soon. */
    private <T> Optional<Remembered<T>> awaited(Order<T> order) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            Optional<byte[]> there = shelf.look(order.place());
            if (there.isEmpty()) return Optional.empty();
            Optional<Remembered<T>> answer = believed(order, there.get());
            if (answer.isPresent()) return answer;
        }
        return Optional.empty();
    }

    private <T> Remembered<T> loadAndKeep(Order<T> order, String holder) {
        Remembered<T> made;
        try {
            made = made(order);
        } catch (RuntimeException failure) {
            shelf.unlock(order.place(), holder);
            throw failure;
        }
        Duration life =
                Life.left(order.key().question().ceiling(), made.envelope().stale(), clock.instant());
        shelf.put(made.envelope(), life, holder);
        return made;
    }

    private <T> Remembered<T> made(Order<T> order) {
        T value = order.load().get();
        Instant stale =
                clock.instant().plus(Life.jittered(order.key().question().ceiling()));
        byte[] json = codec.write(order.key().question().answer(), value);
        return Remembered.loaded(new Envelope(order.place(), UUID.randomUUID().toString(), stale, json), value);
    }

    /** The answer in these bytes, if it was put here and is whole. */
    private <T> Optional<Remembered<T>> believed(Order<T> order, byte[] bytes) {
        Optional<Envelope> there = Envelope.read(bytes);
        if (there.isEmpty()) return Optional.empty();
        if (!there.get().key().equals(order.place())) {
            observer.foreign(order.key());
            return Optional.empty();
        }
        return there.map(envelope -> Remembered.found(envelope, () -> read(order, envelope)));
    }

    /** Whole, ours and yet unreadable can only be a fault in the codec; the reader is answered all the same. */
    private <T> T read(Order<T> order, Envelope envelope) {
        try {
            return codec.read(order.key().question().answer(), envelope.answer());
        } catch (IOException fault) {
            LOG.error("cannot read back what was written under {}", order.place(), fault);
            return order.load().get();
        }
    }
}
