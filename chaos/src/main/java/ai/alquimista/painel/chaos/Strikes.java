package ai.alquimista.painel.chaos;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Kills the target at random points of the load, and starts it again each time. */
final class Strikes implements Callable<Strikes> {

    private static final int MOST_DELAY_MILLIS = 400;
    private static final int LOOK_MILLIS = 10;
    private static final double LATEST = 0.95;

    private final ChaosSettings settings;
    private final Batches batches;
    private final Target target;
    private final Consumer<String> say;
    private final AtomicInteger done = new AtomicInteger();

    Strikes(ChaosSettings settings, Batches batches, Target target, Consumer<String> say) {
        this.settings = settings;
        this.batches = batches;
        this.target = target;
        this.say = say;
    }

    @Override
    public Strikes call() throws InterruptedException {
        var luck = new Random(settings.seed() + 1);
        for (int point : points(luck)) {
            while (batches.events() < point) Thread.sleep(LOOK_MILLIS);
            Thread.sleep(luck.nextInt(MOST_DELAY_MILLIS));
            target.kill();
            say.accept("  kill %d of %d at %,d events acknowledged"
                    .formatted(done.incrementAndGet(), settings.kills(), batches.events()));
            target.start();
            target.awaitWork();
        }
        return this;
    }

    /** By the events acknowledged before each; what is left after the last one is still a good deal. */
    private List<Integer> points(Random luck) {
        int latest = (int) (settings.events() * LATEST);
        return IntStream.range(0, settings.kills())
                .map(kill -> luck.nextInt(latest + 1))
                .sorted()
                .boxed()
                .toList();
    }

    /** How often it was killed so far. */
    int done() {
        return done.get();
    }
}
