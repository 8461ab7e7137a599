package ai.alquimista.painel.aws.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.StepSamples;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalItemTest {

    @ParameterizedTest
    @CsvSource({
        "CLAIMED, 1, CLAIMED",
        "CLAIMED, 2, TAKEN_OVER",
        "TAKEN_OVER, 2, TAKEN_OVER",
        "RELEASED, 1, RELEASED",
        "FINISHED, 3, FINISHED"
    })
    void tells_a_later_attempt_that_was_kept_as_a_claim_for_what_it_is(Cause written, int attempt, Cause told) {
        Step claimed =
                StepSamples.life(1, CommandType.HEALTH_CHECK, Optional.empty()).get(1);
        Transition at = claimed.transition();
        Transition kept = new Transition(at.number(), written, at.to(), at.at(), at.by(), attempt, at.detail());
        Step step = new Step(claimed.command(), claimed.type(), claimed.tenant(), kept, claimed.entry());

        Step read = JournalItem.read(JournalItem.of(step, "mark"));

        assertThat(read.transition().cause()).isEqualTo(told);
        assertThat(read.transition().attempt()).isEqualTo(attempt);
    }
}
