package ai.alquimista.painel.chaos.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.core.exception.SdkException;

/** How many commands wait for a worker: whoever gives them waits while these are many, or how fast workers are would count. */
public final class Backlog implements Callable<Backlog> {

    private static final int LONG = 60;
    private static final Duration LOOK = Duration.ofMillis(400);

    private final CommandStore store;
    private final AtomicBoolean over;
    private volatile int waiting;

    public Backlog(CommandStore store, AtomicBoolean over) {
        this.store = store;
        this.over = over;
    }

    @Override
    public Backlog call() throws InterruptedException {
        while (!over.get()) {
            Thread.sleep(LOOK);
            look();
        }
        return this;
    }

    private void look() {
        try {
            waiting = store.open();
        } catch (SdkException struck) {
            // What was known last stands until the table is back.
        }
    }

    boolean isLong() {
        return waiting > LONG;
    }
}
