package ai.alquimista.painel.bootstrap.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has something done again and again, by one process of all that try. What one leaves when it dies, another goes on with the
 * next time.
 */
public final class LoneLoop {

    private final String name;
    private final Turns turns;
    private final IntSupplier task;
    private final Outage outage;
    private final ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> going;
    private volatile boolean stopping;

    /**
     * Starts nothing yet.
     *
     * @param name the same in every process
     * @param task does some and answers how much; called until that is nothing
     */
    public LoneLoop(String name, Turns turns, IntSupplier task, Outage outage) {
        this.name = name;
        this.turns = turns;
        this.task = task;
        this.outage = outage;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Keeps others out while the work is done; false if others keep it out. */
    @FunctionalInterface
    public interface Turns {
        boolean alone(String name, Runnable work);
    }

    public void start(Duration pause) {
        going = thread.scheduleWithFixedDelay(this::turn, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends after what it is at. */
    public void stop() {
        stopping = true;
        if (going != null) going.cancel(false);
        thread.shutdown();
    }

    /** Lets nothing past: an executor drops a task that throws. */
    private void turn() {
        try {
            turns.alone(name, this::doAll);
            outage.over();
        } catch (RuntimeException failure) {
            outage.failed(failure);
        }
    }

    private void doAll() {
        int done;
        do {
            done = task.getAsInt();
        } while (done > 0 && !stopping);
    }
}
