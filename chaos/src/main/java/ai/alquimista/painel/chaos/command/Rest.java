package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Finding;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** What the service does by itself once it is left in peace: commands come to their ends, and the log to its chain. */
public final class Rest {

    private static final Duration TWO_LEASES = CommandSettings.LEASE.multipliedBy(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final CommandStage stage;
    private final LogLines log;
    private final long begun = System.nanoTime();
    private Duration took = Duration.ZERO;

    /** Begins now. */
    public Rest(CommandStage stage) {
        this.stage = stage;
        this.log = new LogLines(stage.owner());
    }

    public List<Finding> findings() throws InterruptedException {
        CommandStore store = stage.cast().store();
        await(TWO_LEASES, store::open);
        int late = store.open();
        await(PATIENCE, store::open);
        took = Duration.ofNanos(System.nanoTime() - begun);
        await(PATIENCE, () -> store.count("AUDIT"));
        await(PATIENCE, log::unsealed);
        return List.of(
                new Finding("commands open two leases after the last heal", 0, late),
                new Finding("steps that the log never had", 0, store.count("AUDIT")),
                new Finding("lines that were never sealed", 0, log.unsealed()));
    }

    /** Where all messages are, once none is hidden any more. */
    public Messages messages(int seeded) throws InterruptedException {
        Queues queues = stage.cast().queues();
        await(PATIENCE, queues::hidden);
        return new Messages(seeded, queues.back(), queues.failed());
    }

    private static void await(Duration patience, LongSupplier left) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (left.getAsLong() > 0 && System.nanoTime() < end) Thread.sleep(LOOK);
    }

    @Override
    public String toString() {
        return "all commands were at their end %.1f s after the last heal".formatted(took.toMillis() / 1e3);
    }
}
