package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.StepSamples.entry;
import static ai.alquimista.painel.domain.command.CommandType.HEALTH_CHECK;
import static ai.alquimista.painel.domain.command.CommandType.REPROCESS_QUEUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class CommandPausesContract {

    protected abstract CommandPauses pauses();

    /** The types of the log's lines, oldest first. */
    protected abstract List<String> logged();

    @Test
    void hold_until_they_are_ended() {
        assertThat(pauses().paused()).isEmpty();

        pauses().set(REPROCESS_QUEUE, true, entry("paused", Optional.empty(), 1));
        pauses().set(HEALTH_CHECK, true, entry("paused", Optional.empty(), 2));
        assertThat(pauses().paused()).containsExactlyInAnyOrder(HEALTH_CHECK, REPROCESS_QUEUE);

        pauses().set(HEALTH_CHECK, false, entry("resumed", Optional.empty(), 3));
        assertThat(pauses().paused()).containsExactly(REPROCESS_QUEUE);
    }

    @Test
    void tell_the_log_of_changes_alone() {
        assertThat(pauses().set(HEALTH_CHECK, false, entry("nothing", Optional.empty(), 1)))
                .isFalse();
        assertThat(pauses().set(HEALTH_CHECK, true, entry("paused", Optional.empty(), 2)))
                .isTrue();
        assertThat(pauses().set(HEALTH_CHECK, true, entry("nothing", Optional.empty(), 3)))
                .isFalse();
        assertThat(pauses().set(HEALTH_CHECK, false, entry("resumed", Optional.empty(), 4)))
                .isTrue();
        assertThat(pauses().set(HEALTH_CHECK, false, entry("nothing", Optional.empty(), 5)))
                .isFalse();

        assertThat(logged()).containsExactly("paused", "resumed");
    }
}
