package ai.alquimista.painel.local;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Starts the stores all at once; closing waits for those under way and closes what is up. */
final class Starting implements AutoCloseable {

    private final Map<Listener, Integer> ports;
    private final Progress progress;

    /** Platform threads: loading classes and native code would hold on to the few that carry virtual ones. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Deque<AutoCloseable> up = new ConcurrentLinkedDeque<>();

    Starting(Map<Listener, Integer> ports, Progress progress) {
        this.ports = ports;
        this.progress = progress;
    }

    int port(Listener listener) {
        return Objects.requireNonNull(ports.get(listener));
    }

    /** Starts the store in the background, if it has a port. */
    <T extends AutoCloseable> Future<Optional<T>> start(Listener listener, String name, IntFunction<T> store) {
        Integer port = ports.get(listener);
        if (port == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return threads.submit(() -> {
            long begun = System.nanoTime();
            T started = store.apply(port);
            up.push(started);
            progress.done(name + " on port " + port, Duration.ofNanos(System.nanoTime() - begun));
            return Optional.of(started);
        });
    }

    static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof LocalProblem problem
                    ? problem
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("Interrupted while starting", interrupted);
        }
    }

    @Override
    public void close() {
        threads.close();
        List<Future<?>> closing = new ArrayList<>();
        try (ExecutorService closers = Executors.newCachedThreadPool()) {
            for (AutoCloseable store = up.poll(); store != null; store = up.poll()) {
                AutoCloseable next = store;
                closing.add(closers.submit(() -> {
                    next.close();
                    return next;
                }));
            }
        }
        closing.forEach(Starting::await);
    }
}
