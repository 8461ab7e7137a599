package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.CommandSamples.FIRST;
import static ai.alquimista.painel.application.port.CommandSamples.LEASE;
import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static ai.alquimista.painel.application.port.CommandSamples.SECOND;
import static ai.alquimista.painel.application.port.CommandSamples.entries;
import static ai.alquimista.painel.application.port.CommandSamples.entry;
import static ai.alquimista.painel.application.port.CommandSamples.ofTenant;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.command.WorkerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How workers hold commands. */
public abstract class CommandHoldsContract {

    private static final Instant ENDED = NOW.plus(LEASE);

    protected abstract Commands commands();

    @Test
    void a_claimed_command_runs_until_it_is_finished() {
        Command command = submitted();

        Lease held = claim(command, FIRST, NOW.plusSeconds(1));

        assertThat(held.worker()).isEqualTo(FIRST);
        assertThat(held.until()).isEqualTo(NOW.plusSeconds(31));
        assertThat(held.command().status()).isEqualTo(CommandStatus.RUNNING);
        assertThat(held.command().attempts()).isEqualTo(1);
        assertThat(held.command().startedAt()).contains(NOW.plusSeconds(1));
        assertThat(commands().find(command.id())).contains(held.command());
        assertThat(finish(held, Result.success(output()))).isTrue();
        Command finished = commands().find(command.id()).orElseThrow();
        assertThat(finished.status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(finished.result()).contains(Result.success(output()));
        assertThat(finished.startedAt()).contains(NOW.plusSeconds(1));
        assertThat(finished.completedAt()).contains(NOW.plusSeconds(9));
        assertThat(claimed(command, SECOND, ENDED.plusSeconds(99))).isEmpty();
    }

    @Test
    void a_failed_command_says_why() {
        Command command = submitted();

        finish(claim(command, FIRST, NOW), Result.failure("no such queue"));

        assertThat(commands().find(command.id()).flatMap(Command::result)).contains(Result.failure("no such queue"));
        assertThat(commands().find(command.id()).map(Command::status)).contains(CommandStatus.ERROR);
    }

    @Test
    void one_of_sixteen_gets_hold_of_a_command() throws Exception {
        for (int round = 0; round < 10; round++) {
            Command command = submitted();
            List<Callable<Optional<Lease>>> claims = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Optional<Lease>>) () -> claimed(command, i % 2 == 0 ? FIRST : SECOND, NOW))
                    .toList();

            assertThat(CommandsContract.atOnce(claims).stream().flatMap(Optional::stream))
                    .hasSize(1);
        }
    }

    @Test
    void a_hold_that_was_renewed_lasts() {
        Lease held = claim(submitted(), FIRST, NOW);

        Lease renewed = commands().renew(held, ENDED.plusSeconds(5)).orElseThrow();

        assertThat(renewed).isEqualTo(new Lease(held.command(), FIRST, held.fence(), ENDED.plusSeconds(5)));
        assertThat(claimed(held.command(), SECOND, ENDED.plusSeconds(4))).isEmpty();
        assertThat(claimed(held.command(), SECOND, ENDED.plusSeconds(5))).isPresent();
    }

    @Test
    void another_takes_over_what_a_lost_worker_held() {
        Lease lost = claim(submitted(), FIRST, NOW);
        assertThat(claimed(lost.command(), SECOND, ENDED.minusMillis(1))).isEmpty();

        Lease taken = claim(lost.command(), SECOND, ENDED);

        assertThat(taken.fence()).isGreaterThan(lost.fence());
        assertThat(taken.command().attempts()).isEqualTo(2);
        assertThat(taken.command().startedAt()).contains(NOW);
        assertIsPowerless(lost);
        assertThat(commands().note(taken, Map.of("moved", 3))).isTrue();
        assertThat(finish(taken, Result.success(Map.of()))).isTrue();
        assertThat(causes(taken.command()))
                .containsExactly(Cause.CREATED, Cause.CLAIMED, Cause.TAKEN_OVER, Cause.FINISHED);
    }

    @Test
    void a_released_command_is_free_at_once() {
        Lease stuck = claim(submitted(), FIRST, NOW);
        Instant now = NOW.plusSeconds(2);

        Accepted released = commands()
                .release(stuck.command().id(), Optional.empty(), entry(stuck.command(), "command.released", now));

        assertThat(released)
                .asInstanceOf(InstanceOfAssertFactories.type(Accepted.Fresh.class))
                .satisfies(fresh -> assertThat(fresh.answer().status()).isEqualTo(CommandStatus.RUNNING));
        assertIsPowerless(stuck);
        Lease next = claim(stuck.command(), SECOND, now);
        assertThat(next.fence()).isGreaterThan(stuck.fence() + 1);
        assertThat(finish(next, Result.success(Map.of()))).isTrue();
        assertThat(causes(stuck.command()))
                .containsExactly(Cause.CREATED, Cause.CLAIMED, Cause.RELEASED, Cause.TAKEN_OVER, Cause.FINISHED);
    }

    @Test
    void only_a_running_command_is_released() {
        Command command = submitted();

        assertThat(commands().release(command.id(), Optional.empty(), entry(command, "command.released", NOW)))
                .isEqualTo(new Accepted.Unfit(CommandStatus.PENDING));
    }

    @Test
    void a_postponed_command_waits_for_its_time() {
        Lease held = claim(submitted(), FIRST, NOW);
        Instant later = NOW.plusSeconds(90);

        assertThat(commands().postpone(held, later, "redis is away", entry(held.command(), "command.postponed", NOW)))
                .isTrue();

        assertIsPowerless(held);
        assertThat(claimed(held.command(), SECOND, later.minusMillis(1))).isEmpty();
        Lease next = claim(held.command(), SECOND, later);
        assertThat(next.command().attempts()).isEqualTo(2);
        assertThat(causes(held.command()))
                .containsExactly(Cause.CREATED, Cause.CLAIMED, Cause.POSTPONED, Cause.TAKEN_OVER);
    }

    @Test
    void what_was_noted_is_there_for_the_next_one() {
        Lease lost = claim(submitted(), FIRST, NOW);
        assertThat(commands().progress(lost)).isEmpty();
        assertThat(commands().note(lost, Map.of("moved", 1))).isTrue();
        assertThat(commands().note(lost, output())).isTrue();

        Lease next = claim(lost.command(), SECOND, ENDED);

        assertThat(commands().progress(next)).isEqualTo(output());
    }

    @Test
    void the_timeline_has_every_step_and_no_gap() {
        Lease first = claim(submitted(), FIRST, NOW);
        commands().postpone(first, NOW.plusSeconds(5), "away", entry(first.command(), "command.postponed", NOW));
        claim(first.command(), FIRST, NOW.plusSeconds(5));
        Lease last = claim(first.command(), SECOND, NOW.plusSeconds(99));
        finish(last, Result.failure("gone"));
        finish(last, Result.failure("gone"));

        assertThat(commands().timeline(first.command().id()))
                .containsExactly(
                        step(1, Cause.CREATED, CommandStatus.PENDING, 0, "ana", 0, null),
                        step(2, Cause.CLAIMED, CommandStatus.RUNNING, 0, "worker-1", 1, null),
                        step(3, Cause.POSTPONED, CommandStatus.RUNNING, 0, "worker-1", 1, "away"),
                        step(4, Cause.TAKEN_OVER, CommandStatus.RUNNING, 5, "worker-1", 2, null),
                        step(5, Cause.TAKEN_OVER, CommandStatus.RUNNING, 99, "worker-2", 3, "worker-1"),
                        step(6, Cause.FINISHED, CommandStatus.ERROR, 9, "worker-2", 3, "gone"));
    }

    private static Transition step(
            int number, Cause cause, CommandStatus to, int second, String by, int attempt, @Nullable String detail) {
        return new Transition(number, cause, to, NOW.plusSeconds(second), by, attempt, Optional.ofNullable(detail));
    }

    private void assertIsPowerless(Lease lost) {
        assertThat(commands().renew(lost, ENDED.plus(LEASE))).isEmpty();
        assertThat(commands().note(lost, Map.of("moved", 99))).isFalse();
        assertThat(commands().postpone(lost, NOW, "late", entry(lost.command(), "command.postponed", NOW)))
                .isFalse();
        assertThat(finish(lost, Result.success(Map.of("late", true)))).isFalse();
    }

    private Command submitted() {
        Command command = ofTenant();
        commands().submit(command, Optional.empty(), entry(command, "command.created", NOW));
        return command;
    }

    private Lease claim(Command command, WorkerId worker, Instant now) {
        return claimed(command, worker, now).orElseThrow();
    }

    private Optional<Lease> claimed(Command command, WorkerId worker, Instant now) {
        return commands().claim(command.id(), worker, now, LEASE, entries(now));
    }

    private boolean finish(Lease held, Result result) {
        return commands()
                .finish(held, result, entry(held.command(), "command.finished", NOW.plus(Duration.ofSeconds(9))));
    }

    private List<Cause> causes(Command command) {
        return commands().timeline(command.id()).stream().map(Transition::cause).toList();
    }

    private static Map<String, @Nullable Object> output() {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("text", "ação");
        output.put("whole", 12);
        output.put("long", 5_000_000_000L);
        output.put("fraction", new BigDecimal("0.25"));
        output.put("truth", true);
        output.put("nothing", null);
        output.put("list", Arrays.asList(1, null, Map.of("deep", List.of())));
        output.put("empty", Map.of());
        return output;
    }
}
