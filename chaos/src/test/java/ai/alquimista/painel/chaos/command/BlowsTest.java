package ai.alquimista.painel.chaos.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.chaos.command.Blow.Kind;
import ai.alquimista.painel.chaos.command.Blow.Victim;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlowsTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final List<Blow> BLOWS = Blows.drawn(200, 20_000, LEASE, 7);

    @Test
    void are_the_same_for_the_same_seed() {
        assertThat(Blows.drawn(200, 20_000, LEASE, 7)).isEqualTo(BLOWS);
        assertThat(Blows.drawn(200, 20_000, LEASE, 8)).isNotEqualTo(BLOWS);
    }

    @Test
    void strike_everybody_in_every_way_as_often() {
        for (Victim victim : Victim.values()) {
            for (Kind kind : Kind.values())
                assertThat(BLOWS)
                        .filteredOn(blow -> blow.victim() == victim && blow.kind() == kind)
                        .hasSize(20);
        }
    }

    @Test
    void come_while_there_is_still_something_to_give() {
        assertThat(BLOWS).isSortedAccordingTo(Comparator.comparingInt(Blow::at)).allMatch(blow -> blow.at() <= 19_000);
    }

    @Test
    void freeze_workers_past_their_lease() {
        assertThat(BLOWS)
                .filteredOn(blow -> blow.victim() == Victim.WORKER && blow.kind() == Kind.FREEZE)
                .allMatch(blow -> blow.lasting().compareTo(LEASE) >= 0);
    }
}
