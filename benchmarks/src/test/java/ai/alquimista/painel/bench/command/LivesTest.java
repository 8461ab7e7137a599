package ai.alquimista.painel.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bench.measure.Load;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LivesTest {

    private static final Instant BEGUN = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void are_as_many_in_a_second_as_ended_by_the_last_end() {
        Lives lives = new Lives(List.of(life(0, 10, 4_000), life(100, 150, 2_100), life(200, 300, 1_200)));

        Load load = lives.load(BEGUN, 4);

        assertThat(load.perSecond()).isEqualTo(3 / 4.0);
        assertThat(load.calls()).isEqualTo(4);
        assertThat(load.failed()).isEqualTo(1);
        assertThat(load.p50()).isEqualTo(2_000);
        assertThat(load.p99()).isEqualTo(4_000);
    }

    @Test
    void tell_how_long_commands_waited() {
        Lives lives = new Lives(
                IntStream.range(0, 100).mapToObj(i -> life(i, i + 1 + i, 9_000)).toList());

        assertThat(lives.delay()).isEqualTo(new Delay(100, 51, 96, 100));
    }

    @Test
    void of_nobody_are_no_load() {
        assertThat(new Lives(List.of()).load(BEGUN, 2)).satisfies(load -> {
            assertThat(load.perSecond()).isZero();
            assertThat(load.failed()).isEqualTo(2);
        });
    }

    private static Life life(long created, long started, long completed) {
        return new Life(BEGUN.plusMillis(created), BEGUN.plusMillis(started), BEGUN.plusMillis(completed));
    }
}
