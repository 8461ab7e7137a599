package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** For what the service promises to happen within a time. */
final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    /** Asks again until the assertion holds; past the bound its last failure is the test's. */
    static void within(Duration bound, Runnable assertion) {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError failure) {
                if (System.nanoTime() > end) throw failure;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Asks again until it is so. */
    static void until(Duration bound, BooleanSupplier condition) {
        within(bound, () -> assertThat(condition.getAsBoolean()).isTrue());
    }
}
