package ai.alquimista.painel.persistence.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.flight.SingleFlight.Landed;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final SingleFlight<String, String> flights = new SingleFlight<>(Duration.ofMillis(200));
    private final CountDownLatch started = new CountDownLatch(1);
    private final CompletableFuture<String> work = new CompletableFuture<>();

    @Test
    void the_second_is_given_what_the_first_works_for() throws Exception {
        var first = CompletableFuture.supplyAsync(this::first);
        started.await();
        var second = CompletableFuture.supplyAsync(() -> flights.join("key", () -> "own"));
        work.complete("shared");

        assertThat(first.get()).isEqualTo(new Landed<>("shared", false));
        assertThat(second.get().value()).isIn("shared", "own");
    }

    @Test
    void other_keys_do_not_wait() throws Exception {
        var first = CompletableFuture.supplyAsync(this::first);
        started.await();

        assertThat(flights.join("other", () -> "own")).isEqualTo(new Landed<>("own", false));

        work.complete("done");
        first.get();
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        var first = CompletableFuture.supplyAsync(this::first);
        started.await();

        assertThatThrownBy(() -> flights.join("key", () -> "own")).isInstanceOf(Unavailable.class);

        work.complete("late");
        assertThat(first.get().value()).isEqualTo("late");
    }

    @Test
    void a_failure_ends_its_flight() {
        assertThatThrownBy(() -> flights.join("key", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(flights.join("key", () -> "own").value()).isEqualTo("own");
    }

    @Test
    void whoever_is_told_to_stop_stops_waiting() throws Exception {
        var first = CompletableFuture.supplyAsync(this::first);
        started.await();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> flights.join("key", () -> "own")).isInstanceOf(Unavailable.class);

        assertThat(Thread.interrupted()).isTrue();
        work.complete("done");
        first.get();
    }

    private Landed<String> first() {
        return flights.join("key", () -> {
            started.countDown();
            return work.join();
        });
    }
}
