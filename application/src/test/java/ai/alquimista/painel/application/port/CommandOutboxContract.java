package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.CommandSamples.FIRST;
import static ai.alquimista.painel.application.port.CommandSamples.LEASE;
import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static ai.alquimista.painel.application.port.CommandSamples.entries;
import static ai.alquimista.painel.application.port.CommandSamples.entry;
import static ai.alquimista.painel.application.port.CommandSamples.global;
import static ai.alquimista.painel.application.port.CommandSamples.ofTenant;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How steps of commands come out, each until somebody has it. */
public abstract class CommandOutboxContract {

    protected abstract Commands commands();

    protected abstract CommandOutbox outbox();

    @Test
    void each_step_comes_out_with_its_line_until_it_is_cleared() {
        Command command = ofTenant();
        commands().submit(command, Optional.empty(), entry(command, "command.created", NOW));
        Lease held =
                commands().claim(command.id(), FIRST, NOW, LEASE, entries(NOW)).orElseThrow();
        commands().finish(held, Result.success(Map.of()), entry(command, "command.finished", NOW.plusNanos(1)));

        List<Step> steps = outbox().next(9);

        assertThat(steps)
                .extracting(Step::entry)
                .containsExactly(
                        entry(command, "command.created", NOW),
                        entry(command, "command.attempt.1", NOW),
                        entry(command, "command.finished", NOW.plusNanos(1)));
        assertThat(steps).extracting(Step::transition).isEqualTo(commands().timeline(command.id()));
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.command()).isEqualTo(command.id());
            assertThat(step.type()).isEqualTo(command.order().type());
            assertThat(step.tenant()).isEqualTo(command.order().tenant());
        });
        assertThat(outbox().next(9)).isEqualTo(steps);
        assertThat(outbox().next(2)).isEqualTo(steps.subList(0, 2));
        outbox().clear(steps.subList(0, 2));
        assertThat(outbox().next(9)).containsExactly(steps.get(2));
    }

    @Test
    void what_was_cleared_stays_in_the_timeline_and_can_be_cleared_again() {
        Command command = global();
        commands().submit(command, Optional.empty(), entry(command, "command.created", NOW));
        List<Step> steps = outbox().next(9);

        outbox().clear(steps);
        outbox().clear(steps);

        assertThat(outbox().next(9)).isEmpty();
        assertThat(commands().timeline(command.id())).hasSize(1);
    }

    @Test
    void a_step_that_was_not_taken_leaves_no_line() {
        Command command = global();
        commands().submit(command, Optional.empty(), entry(command, "command.created", NOW));
        Lease held =
                commands().claim(command.id(), FIRST, NOW, LEASE, entries(NOW)).orElseThrow();

        commands().cancel(command.id(), Optional.empty(), entry(command, "command.cancelled", NOW));
        commands().claim(command.id(), FIRST, NOW, LEASE, entries(NOW));
        commands().finish(held, Result.failure("no"), entry(command, "command.finished", NOW));
        commands().finish(held, Result.failure("no"), entry(command, "command.finished", NOW));

        assertThat(outbox().next(9))
                .extracting(step -> step.entry().type())
                .containsExactly("command.created", "command.attempt.1", "command.finished");
    }
}
