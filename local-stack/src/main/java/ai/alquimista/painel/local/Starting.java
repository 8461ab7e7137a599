package ai.alquimista.painel.local;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Starts the stores all at once; closing waits for those under way and closes what is up. */
final class Starting implements AutoCloseable {

    private final LocalSettings settings;
    private final Progress progress;
    /** Platform threads: loading classes and native code would hold on to the few that carry virtual ones. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Deque<AutoCloseable> up = new ConcurrentLinkedDeque<>();
    private final Set<Integer> taken = new HashSet<>();

    Starting(LocalSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** A port that nothing else of this stack will get. */
    int port(Listener listener) {
        int port = listener.choose(settings.environment(), taken);
        taken.add(port);
        return port;
    }

    /** Starts the store in the background, unless that variable names one that runs already. */
    <T extends AutoCloseable> Future<Optional<T>> unless(
            String variable, String name, Listener listener, IntFunction<T> start) {
        if (settings.given(variable).isPresent()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        int port = port(listener);
        return threads.submit(() -> {
            long begun = System.nanoTime();
            T store = start.apply(port);
            up.push(store);
            progress.done(name + " on port " + port, Duration.ofNanos(System.nanoTime() - begun));
            return Optional.of(store);
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
