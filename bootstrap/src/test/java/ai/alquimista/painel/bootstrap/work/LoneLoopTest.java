package ai.alquimista.painel.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class LoneLoopTest {

    private final AtomicInteger failures = new AtomicInteger();
    private final Outage outage = new Outage("relay", failures::incrementAndGet);
    private final CountDownLatch enough = new CountDownLatch(1);

    @Test
    void goes_on_at_once_while_there_is_something_to_do() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(5);
        run(Duration.ofHours(1), alone(), () -> {
            if (left.get() == 0) {
                enough.countDown();
                return 0;
            }
            return left.getAndDecrement();
        });
        assertThat(left).hasValue(0);
    }

    @Test
    void outlives_failures_and_counts_them() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        run(Duration.ofMillis(1), alone(), () -> {
            if (calls.incrementAndGet() <= 3) throw new IllegalStateException("away");
            enough.countDown();
            return 0;
        });
        assertThat(failures).hasValue(3);
    }

    @Test
    void does_nothing_while_another_is_at_it() throws InterruptedException {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        AtomicInteger calls = new AtomicInteger();
        run(
                Duration.ofMillis(1),
                (name, work) -> {
                    asked.add(name);
                    if (asked.size() > 3) enough.countDown();
                    return false;
                },
                calls::incrementAndGet);
        assertThat(asked).containsOnly("relay");
        assertThat(calls).hasValue(0);
    }

    private void run(Duration pause, LoneLoop.Turns turns, IntSupplier task) throws InterruptedException {
        LoneLoop loop = new LoneLoop("relay", turns, task, outage);
        loop.start(pause);
        assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    private static LoneLoop.Turns alone() {
        return (name, work) -> {
            work.run();
            return true;
        };
    }
}
