package ai.alquimista.painel.chaos.rollout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Asks the balancer: as fast as a number of people can, or at a given rate, however slowly answers come. */
final class Asking {

    private static final double NANOS = 1e9;

    private final Lines lines;
    private final Mix mix;

    Asking(Lines lines, Mix mix) {
        this.lines = lines;
        this.mix = mix;
    }

    /** Each asks again as soon as it is answered; answers how many good answers that made in a second. */
    double asFastAs(int people, Duration time, Tally tally) throws InterruptedException, ExecutionException {
        int before = tally.good();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int person = 0; person < people; person++)
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < end) lines.ask(mix.next(), System.nanoTime(), tally);
                }));
            for (Future<?> each : all) each.get();
        }
        return (tally.good() - before) / ((System.nanoTime() - begun) / NANOS);
    }

    /**
     * Asks at random moments; returns when it is over and all is answered.
     *
     * @param rate how many of them there are in a second, on the average
     * @param tally where what is asked now is to be counted
     */
    void at(double rate, SplittableRandom luck, Supplier<Tally> tally, BooleanSupplier over) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long due = System.nanoTime();
            while (!over.getAsBoolean()) {
                due += (long) (-Math.log(1 - luck.nextDouble()) / rate * NANOS);
                while (System.nanoTime() < due && !Thread.interrupted()) LockSupport.parkNanos(due - System.nanoTime());
                long moment = due;
                Call call = mix.next();
                Tally counted = tally.get();
                threads.execute(() -> lines.ask(call, moment, counted));
            }
        }
    }
}
