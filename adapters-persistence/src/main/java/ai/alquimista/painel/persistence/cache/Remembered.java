package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.read.Cached;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that lies, or lay until now, in a cache. It is read back at most once, if anyone wants it. */
final class Remembered<T> implements Cached<T> {

    private final Envelope envelope;
    private final boolean loaded;
    private final Supplier<T> reading;
    private volatile @Nullable T value;

    private Remembered(Envelope envelope, boolean loaded, Supplier<T> reading) {
        this.envelope = envelope;
        this.loaded = loaded;
        this.reading = reading;
    }

    static <T> Remembered<T> found(Envelope envelope, Supplier<T> reading) {
        return new Remembered<>(envelope, false, reading);
    }

    static <T> Remembered<T> loaded(Envelope envelope, T value) {
        return new Remembered<>(envelope, true, () -> value);
    }

    /** The same answer for someone who need not wait for it. */
    Remembered<T> again() {
        return loaded ? new Remembered<>(envelope, false, this::value) : this;
    }

    Envelope envelope() {
        return envelope;
    }

    @Override
    public String stamp() {
        return envelope.stamp();
    }

    @Override
    public boolean hit() {
        return !loaded;
    }

    @Override
    public T value() {
        T known = value;
        if (known != null) return known;
        T read = reading.get();
        value = read;
        return read;
    }
}
