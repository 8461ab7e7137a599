package ai.alquimista.painel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void is_clean_when_everything_is_as_expected() {
        Finding right = new Finding("events", 10, 10);
        Finding wrong = new Finding("events", 10, 9);

        assertThat(new Verdict(List.of(), List.of(right)).isClean()).isTrue();
        assertThat(new Verdict(List.of(), List.of(right, wrong)).isClean()).isFalse();
        assertThat(new Verdict(List.of(), List.of(right, wrong)).wrong()).containsExactly(wrong);
        assertThat(new Verdict(List.of(), List.of(right, wrong)).text()).contains("WRONG: ought to be 10");
    }

    @Test
    void counts_what_is_in_one_of_two_only() {
        assertThat(Evidence.different(Set.of("a", "b", "c"), Set.of("b", "c", "d", "e")))
                .isEqualTo(3);
    }
}
