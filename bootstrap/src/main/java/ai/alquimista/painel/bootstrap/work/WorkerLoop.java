package ai.alquimista.painel.bootstrap.work;

import ai.alquimista.painel.application.work.Backoff;
import ai.alquimista.painel.application.work.Hold;
import ai.alquimista.painel.application.work.Worker;
import ai.alquimista.painel.domain.command.CommandId;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A worker's threads: one looks for commands, one sees to the leases, and each command has one of its own. Nothing ends them
 * but {@link #stop}.
 */
public final class WorkerLoop {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LOOK_AT_LEASES = Duration.ofMillis(500);
    private static final double JITTER = 0.2;

    private final Worker worker;
    private final Duration pace;
    private final Outage rounds;
    private final Outage leases;
    private final Backoff backoff;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService threads = Executors.newCachedThreadPool(named("work"));
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(named("work-leases"));
    private final Thread rounder = named("work-rounds").newThread(this::goRound);
    private @Nullable ScheduledFuture<?> beating;
    private volatile boolean stopping;

    /**
     * Starts nothing yet.
     *
     * @param pace how often it looks for commands that it was not called for
     * @param rounds hears whether commands can be looked for
     * @param leases hears whether they can be held and given back
     */
    public WorkerLoop(Worker worker, Duration pace, Outage rounds, Outage leases) {
        this.worker = worker;
        this.pace = pace;
        this.rounds = rounds;
        this.leases = leases;
        this.backoff = new Backoff(
                pace, LONGEST_PAUSE, 1, () -> ThreadLocalRandom.current().nextDouble());
    }

    public void start() {
        rounder.start();
        long pause = LOOK_AT_LEASES.toMillis();
        beating = beats.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** From any thread: looks at this command as soon as can be. */
    public void call(CommandId id) {
        worker.call(id);
        news.release();
    }

    /**
     * Begins nothing more, waits for what is being carried out, and gives back what is not finished by then.
     *
     * @param patience for how long it waits
     */
    public void stop(Duration patience) throws InterruptedException {
        stopping = true;
        worker.stop();
        news.release();
        long end = System.nanoTime() + patience.toNanos();
        rounder.join(patience);
        while (!worker.holds().isEmpty() && System.nanoTime() < end)
            news.tryAcquire(LOOK_AT_LEASES.toMillis(), TimeUnit.MILLISECONDS);
        worker.holds().forEach(this::giveBack);
        if (beating != null) beating.cancel(true);
        beats.shutdownNow();
        threads.shutdownNow();
    }

    private void goRound() {
        while (!stopping) {
            Duration pause = round();
            if (pause.isPositive()) pause(pause);
        }
    }

    /** Lets nothing past; answers how long to wait before the next. */
    private Duration round() {
        try {
            int begun = worker.round(this::begin);
            rounds.over();
            return begun > 0 ? Duration.ZERO : jittered();
        } catch (RuntimeException failure) {
            return pace.plus(backoff.pause(rounds.failed(failure)));
        }
    }

    /** Whoever ends makes room for another. */
    private void begin(Runnable attempt) {
        threads.execute(() -> {
            try {
                attempt.run();
            } finally {
                news.release();
            }
        });
    }

    private void pause(Duration time) {
        try {
            if (news.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) news.drainPermits();
        } catch (InterruptedException stopped) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private Duration jittered() {
        double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        return Duration.ofNanos((long) (pace.toNanos() * factor));
    }

    /** Each in a thread of its own: a store that hangs holds up one alone. */
    private void renew() {
        worker.due().forEach(hold -> threads.execute(() -> renew(hold)));
    }

    private void renew(Hold hold) {
        try {
            worker.renew(hold);
            leases.over();
        } catch (RuntimeException failure) {
            leases.failed(failure);
        }
    }

    private void giveBack(Hold hold) {
        try {
            worker.giveBack(hold);
        } catch (RuntimeException failure) {
            leases.failed(failure);
        }
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }
}
