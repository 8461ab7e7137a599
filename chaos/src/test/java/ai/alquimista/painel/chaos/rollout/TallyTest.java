package ai.alquimista.painel.chaos.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.chaos.rollout.Call.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Call READ = new Call(Kind.READ, "/tenant/usage?period=30d", "token", "", "");

    private final List<String> told = new ArrayList<>();
    private final Tally tally = new Tally("in quiet", told::add);

    @Test
    void knows_how_long_most_took() {
        for (int millis = 100; millis > 0; millis--) tally.good(READ, millis * 1_000L);
        assertThat(tally.at(0.50)).isEqualTo(51);
        assertThat(tally.at(0.99)).isEqualTo(100);
        assertThat(tally.at(1)).isEqualTo(100);
    }

    @Test
    void counts_what_was_good_by_its_kind() {
        tally.good(READ, 1);
        assertThat(tally.good(Kind.READ)).isEqualTo(1);
        assertThat(tally.good(Kind.ORDER)).isZero();
    }

    @Test
    void tells_of_a_failure_and_does_not_count_it_as_good() {
        tally.failed(READ, "502");
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(tally.good()).isZero();
        assertThat(told).containsExactly("  FAILED while in quiet: GET /tenant/usage: 502");
    }

    @Test
    void tells_what_an_instance_answered_from_what_none_did() {
        tally.refused(READ, "503");
        tally.failed(READ, "502");
        assertThat(tally.failed()).isEqualTo(2);
        assertThat(tally.lost()).isEqualTo(1);
    }
}
