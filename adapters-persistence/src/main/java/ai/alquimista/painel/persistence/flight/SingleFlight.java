package ai.alquimista.painel.persistence.flight;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Callers that want the same at once share one piece of work, which the first of them does in its own thread. What it
 * throws reaches all of them. Nothing is remembered once it is done.
 */
public final class SingleFlight<K, V> {

    /** As long as a read may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();
    private final Duration patience;

    public SingleFlight() {
        this(PATIENCE);
    }

    SingleFlight(Duration patience) {
        this.patience = patience;
    }

    /**
     * What the work gives, whoever does it.
     *
     * @throws Unavailable if another caller's work takes longer than 3 s
     */
    public Landed<V> join(K key, Supplier<V> work) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = flights.putIfAbsent(key, own);
        return other == null ? new Landed<>(fly(key, own, work), false) : new Landed<>(await(other), true);
    }

    private V fly(K key, CompletableFuture<V> own, Supplier<V> work) {
        try {
            V value = work.get();
            own.complete(value);
            return value;
        } catch (Throwable failure) {
            own.completeExceptionally(failure);
            throw failure;
        } finally {
            flights.remove(key, own);
        }
    }

    private V await(CompletableFuture<V> other) {
        try {
            return other.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException refusal) throw refusal;
            if (failure.getCause() instanceof Error error) throw error;
            throw new IllegalStateException("a supplier throws nothing else", failure);
        } catch (TimeoutException late) {
            throw new Unavailable("what another request is loading", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("what another request is loading", stopped);
        }
    }

    /**
     * What came of it.
     *
     * @param shared whether another caller did the work
     */
    public record Landed<V>(V value, boolean shared) {}
}
