package ai.alquimista.painel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final Load load = load(7);

    @Test
    void says_the_same_each_time() {
        assertThat(load.body(2))
                .isEqualTo(load.body(2))
                .contains(load.event(20).id().toString(), load.event(29).id().toString())
                .doesNotContain(load.event(30).id().toString());
    }

    @Test
    void has_as_many_events_as_it_says() {
        assertThat(IntStream.range(0, load.batches()).map(load::size))
                .hasSize(10)
                .endsWith(10, 5);
    }

    @Test
    void knows_its_own_events_and_no_others() {
        Set<UUID> ids = new HashSet<>();
        for (int number = 0; number < load.events(); number++) {
            UUID id = load.event(number).id();
            assertThat(ids.add(id)).isTrue();
            assertThat(load.number(id)).isEqualTo(number);
        }
        assertThat(load.number(load(8).event(41).id())).isEqualTo(-1);
        assertThat(load.number(load.event(95).id())).isEqualTo(-1);
    }

    static Load load(long seed) {
        return new Load(new ChaosSettings(new Places(Path.of("")), 95, 10, 0, 1, seed, Duration.ZERO));
    }
}
