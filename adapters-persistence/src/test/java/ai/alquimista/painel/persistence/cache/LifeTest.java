package ai.alquimista.painel.persistence.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final Duration CEILING = Duration.ofMinutes(5);

    @Test
    void is_scattered_by_a_tenth_either_way() {
        List<Duration> lives =
                Stream.generate(() -> Life.jittered(CEILING)).limit(10_000).toList();

        assertThat(lives).allMatch(life -> life.toSeconds() >= 270 && life.toMillis() <= 330_000);
        assertThat(lives).anyMatch(life -> life.toSeconds() < 276).anyMatch(life -> life.toSeconds() > 324);
    }

    @Test
    void goes_on_for_a_tenth_while_the_successor_is_loaded() {
        Instant now = Instant.EPOCH;

        assertThat(Life.left(CEILING, now.plusSeconds(310), now)).isEqualTo(Duration.ofSeconds(340));
        assertThat(Life.left(Duration.ofSeconds(1), now.plusSeconds(1), now)).isEqualTo(Duration.ofSeconds(6));
    }
}
