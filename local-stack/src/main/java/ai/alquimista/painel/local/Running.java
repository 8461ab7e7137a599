package ai.alquimista.painel.local;

import ai.alquimista.painel.local.process.LocalProblem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is up and must be stopped, newest first, once, however the end comes. */
public final class Running {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Consumer<String> say;
    private boolean stopped;

    public Running(Consumer<String> say) {
        this.say = say;
    }

    /**
     * Starts a part and keeps it until the end. An end that comes meanwhile waits, so that nothing half started is left.
     *
     * @throws LocalProblem when the end has come already
     */
    public synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
        if (stopped) {
            throw new LocalProblem("Stopped while starting");
        }
        T started = part.get();
        parts.push(started);
        return started;
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        boolean any = !parts.isEmpty();
        if (any) {
            say.accept("Stopping ...");
        }
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
        if (any) {
            say.accept("Stopped.");
        }
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            say.accept("While stopping: " + failed.getMessage());
        }
    }

    /** Ends this process, and with it everything, when the process that started it is gone. */
    public static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        parent.ifPresent(started -> Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(() -> {
                    while (started.isAlive()) {
                        try {
                            Thread.sleep(LOOK);
                        } catch (InterruptedException interrupted) {
                            Thread.currentThread().interrupt();
                            return;
                        }
                    }
                    System.exit(0);
                }));
    }
}
