package ai.alquimista.painel.bootstrap.it;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must come true in time. */
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Poll() {}

    /** Fails if it has not come true by then. */
    static void until(Duration limit, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos())
                throw new AssertionError("did not come true within " + limit);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
