package ai.alquimista.painel.chaos.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.chaos.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Outcome GOOD = new Outcome("a", "SUCCESS", "", 1, List.of(1, 2, 3), List.of(3, 1, 2));

    @Test
    void finds_nothing_wrong_where_nothing_is() {
        assertThat(wrong(GOOD)).isEmpty();
    }

    @Test
    void finds_what_was_acknowledged_and_is_not_there() {
        assertThat(wrong(new Outcome("b", "SUCCESS", "", 1, List.of(1), List.of(1))))
                .contains("acknowledged commands that are lost");
    }

    @Test
    void finds_what_came_to_no_end() {
        assertThat(wrong(new Outcome("a", "RUNNING", "", 1, List.of(1), List.of(1))))
                .contains("commands that came to no end");
    }

    @Test
    void finds_what_failed_unless_it_says_that_it_cannot_tell() {
        String failed = "commands that failed for sure";
        assertThat(wrong(new Outcome("a", "ERROR", "given up after 12 attempts", 0, List.of(1), List.of(1))))
                .containsExactly(failed);
        assertThat(wrong(new Outcome("a", "ERROR", "whether it was done cannot be known", 1, List.of(1), List.of(1))))
                .isEmpty();
    }

    @Test
    void finds_effects_that_are_missing_or_doubled() {
        assertThat(wrong(new Outcome("a", "SUCCESS", "", 0, List.of(1), List.of(1))))
                .contains("effects that are missing or doubled");
        assertThat(wrong(new Outcome("a", "ERROR", "given up", 2, List.of(1), List.of(1))))
                .contains("effects that are missing or doubled");
    }

    @Test
    void finds_gaps_and_doubles_in_the_log() {
        String log = "commands whose log has gaps or doubles";
        assertThat(wrong(new Outcome("a", "SUCCESS", "", 1, List.of(1, 3), List.of(1, 3))))
                .contains(log);
        assertThat(wrong(new Outcome("a", "SUCCESS", "", 1, List.of(1, 2), List.of(1))))
                .contains(log);
        assertThat(wrong(new Outcome("a", "SUCCESS", "", 1, List.of(1, 2), List.of(1, 2, 2))))
                .contains(log);
    }

    @Test
    void takes_the_steps_of_an_earlier_telling_for_no_gap_and_no_double() {
        Outcome again = new Outcome("a", "SUCCESS", "", 1, List.of(1, 2), List.of(2, 3, 1));

        assertThat(again.isLogOf(List.of(2, 3))).isTrue();
        assertThat(again.isLogOf(List.of(2))).isFalse();
        assertThat(again.isLogOf(List.of(3, 4))).isFalse();
    }

    @Test
    void finds_keys_that_were_answered_with_two_commands() {
        Given given = given();
        given.acknowledge("key", "another");
        assertThat(wrong(given, GOOD)).containsExactly("keys answered with different commands");
    }

    private static Given given() {
        Given given = new Given();
        given.acknowledge("key", "a");
        return given;
    }

    private static List<String> wrong(Outcome outcome) {
        return wrong(given(), outcome);
    }

    private static List<String> wrong(Given given, Outcome outcome) {
        return new Reckoning(given, List.of(outcome))
                .findings(1).stream()
                        .filter(finding -> !finding.isAsExpected())
                        .map(Finding::what)
                        .toList();
    }
}
