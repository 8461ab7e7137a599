package ai.alquimista.painel.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(30);

    @Test
    void waits_anything_up_to_a_ceiling_that_doubles() {
        Backoff longest = new Backoff(FIRST, MOST, 10, () -> 1);
        assertThat(longest.after(1)).hasValue(Duration.ofSeconds(2));
        assertThat(longest.after(2)).hasValue(Duration.ofSeconds(4));
        assertThat(longest.after(4)).hasValue(Duration.ofSeconds(16));
        assertThat(longest.after(5)).hasValue(MOST);
        assertThat(new Backoff(FIRST, MOST, 10, () -> 0).after(5)).hasValue(Duration.ZERO);
    }

    @Test
    void spreads_evenly() {
        Random random = new Random(5);
        Backoff backoff = new Backoff(FIRST, MOST, 10, random::nextDouble);
        double mean = random.ints(1_000)
                .mapToLong(any -> backoff.pause(5).toMillis())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(14_000.0, 16_000.0);
    }

    @Test
    void ends_after_the_last_attempt() {
        Backoff backoff = new Backoff(FIRST, MOST, 5, () -> 1);
        assertThat(backoff.after(4)).isPresent();
        assertThat(backoff.after(5)).isEmpty();
        assertThat(backoff.isPast(5)).isFalse();
        assertThat(backoff.isPast(6)).isTrue();
    }

    @Test
    void does_not_overflow() {
        assertThat(new Backoff(FIRST, MOST, 5, () -> 1).pause(Integer.MAX_VALUE))
                .isEqualTo(MOST);
    }
}
