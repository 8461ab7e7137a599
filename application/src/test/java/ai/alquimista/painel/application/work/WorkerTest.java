package ai.alquimista.painel.application.work;

import static ai.alquimista.painel.application.work.WorkStage.LEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private final WorkStage stage = new WorkStage();
    private final List<Runnable> handedOver = new ArrayList<>();

    @Test
    void carries_out_what_it_finds_and_says_so_in_the_log() {
        CommandId id = stage.given(WorkStage.restart());
        assertThat(stage.worker().round(Runnable::run)).isEqualTo(1);
        assertThat(stage.desk.command(id).status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(stage.desk.trail(id)).containsExactly("command.started", "command.succeeded");
        assertThat(stage.endings).containsExactly(Ending.SUCCEEDED);
    }

    @Test
    void begins_what_it_is_called_for_before_it_looks_again() {
        Worker worker = stage.worker();
        worker.round(Runnable::run);
        CommandId id = stage.given(WorkStage.restart());
        assertThat(worker.round(Runnable::run)).isZero();
        worker.call(id);
        assertThat(worker.round(Runnable::run)).isEqualTo(1);
    }

    @Test
    void finds_what_nobody_called_for_once_its_pace_has_gone_by() {
        Worker worker = stage.worker();
        worker.round(Runnable::run);
        stage.given(WorkStage.restart());
        stage.clock.pass(Duration.ofMillis(100));
        assertThat(worker.round(Runnable::run)).isEqualTo(1);
    }

    @Test
    void takes_over_what_another_left_when_its_lease_has_ended() {
        CommandId id = stage.given(WorkStage.restart());
        stage.worker().round(handedOver::add);
        stage.clock.pass(LEASE.minusSeconds(1));
        assertThat(stage.worker().round(Runnable::run)).isZero();
        stage.clock.pass(Duration.ofSeconds(2));
        assertThat(stage.worker().round(Runnable::run)).isEqualTo(1);
        assertThat(stage.desk.trail(id)).containsExactly("command.started", "command.taken_over", "command.succeeded");
    }

    @Test
    void begins_no_effect_when_it_slept_past_its_lease() {
        CommandId id = stage.given(WorkStage.restart());
        stage.worker().round(handedOver::add);
        stage.clock.pass(LEASE.plusSeconds(1));
        stage.worker().round(handedOver::add);
        handedOver.get(0).run();
        assertThat(stage.world.restarts()).isZero();
        handedOver.get(1).run();
        assertThat(stage.desk.command(id).status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(stage.endings).containsExactly(Ending.LOST, Ending.SUCCEEDED);
    }

    @Test
    void has_one_effect_when_it_loses_its_lease_in_the_middle() {
        CommandId id = stage.given(WorkStage.restart());
        stage.world.onRestart = () -> {
            stage.world.onRestart = () -> {};
            stage.clock.pass(LEASE.plusSeconds(1));
            stage.worker().round(Runnable::run);
        };
        stage.worker().round(Runnable::run);
        assertThat(stage.world.restarts()).isEqualTo(1);
        assertThat(stage.world.entries).hasSize(1);
        assertThat(stage.endings).containsExactly(Ending.SUCCEEDED, Ending.LOST);
        assertThat(stage.desk.trail(id)).containsExactly("command.started", "command.taken_over", "command.succeeded");
    }

    @Test
    void writes_nothing_down_once_somebody_took_the_command_from_it() {
        CommandId id = stage.given(WorkStage.restart());
        stage.world.onRestart = () -> stage.desk.release(id, Optional.empty(), stage.desk.entries.get(0));
        stage.worker().round(Runnable::run);
        assertThat(stage.endings).containsExactly(Ending.LOST);
        assertThat(stage.desk.command(id).status()).isEqualTo(CommandStatus.RUNNING);
    }

    @Test
    void holds_on_from_a_third_of_its_lease() {
        stage.given(WorkStage.restart());
        Worker worker = stage.worker();
        worker.round(handedOver::add);
        stage.clock.pass(LEASE.dividedBy(3).minusMillis(1));
        assertThat(worker.due()).isEmpty();
        stage.clock.pass(Duration.ofMillis(1));
        worker.due().forEach(worker::renew);
        assertThat(worker.due()).isEmpty();
        stage.clock.pass(LEASE.minusMillis(1));
        assertThat(stage.worker().round(Runnable::run)).isZero();
    }

    @Test
    void does_not_hold_on_past_the_time_that_its_type_may_take() {
        stage.given(WorkStage.restart());
        Worker worker = stage.worker();
        worker.round(handedOver::add);
        for (Duration gone = Duration.ZERO;
                gone.compareTo(TimeLimits.of(CommandType.RESTART_AGENT)) < 0;
                gone = gone.plus(LEASE.dividedBy(3))) {
            stage.clock.pass(LEASE.dividedBy(3));
            worker.due().forEach(worker::renew);
        }
        assertThat(worker.due()).isEmpty();
        stage.clock.pass(LEASE);
        assertThat(stage.worker().round(Runnable::run)).isEqualTo(1);
    }

    @Test
    void begins_nothing_of_a_paused_type() {
        CommandId paused = stage.given(WorkStage.restart());
        CommandId open = stage.given(WorkStage.reset());
        stage.world.paused.add(CommandType.RESTART_AGENT);
        Worker worker = stage.worker();
        worker.call(paused);
        worker.round(Runnable::run);
        assertThat(stage.desk.command(paused).status()).isEqualTo(CommandStatus.PENDING);
        assertThat(stage.desk.command(open).status()).isEqualTo(CommandStatus.SUCCESS);
    }

    @Test
    void carries_no_more_out_at_once_than_it_has_room_for_and_the_rest_after() {
        List<CommandId> ids =
                Stream.generate(() -> stage.given(WorkStage.restart())).limit(7).toList();
        CommandId other = stage.given(WorkStage.check());
        Worker worker = stage.worker(3);
        for (int i = 0; i < 10; i++) {
            worker.round(handedOver::add);
            stage.clock.pass(Duration.ofMillis(100));
        }
        assertThat(running(ids)).isEqualTo(3);
        assertThat(stage.desk.command(other).status()).isEqualTo(CommandStatus.RUNNING);
        for (int i = 0; i < 10; i++) {
            List.copyOf(handedOver).forEach(Runnable::run);
            handedOver.clear();
            worker.round(handedOver::add);
            assertThat(worker.holds()).hasSizeLessThanOrEqualTo(3);
            stage.clock.pass(Duration.ofMillis(100));
        }
        assertThat(ids).allMatch(id -> stage.desk.command(id).status() == CommandStatus.SUCCESS);
    }

    @Test
    void is_not_led_astray_by_an_index_that_lags() {
        Worker worker = stage.worker();
        for (int i = 0; i < 300; i++) stage.desk.staleHints.add(stage.given(WorkStage.check()));
        worker.round(Runnable::run);
        CommandId fresh = stage.given(WorkStage.restart());
        for (int i = 0; i < 100; i++) {
            worker.round(Runnable::run);
            stage.clock.pass(Duration.ofMillis(100));
        }
        assertThat(stage.desk.command(fresh).status()).isEqualTo(CommandStatus.SUCCESS);
        assertThat(stage.desk.staleHints)
                .allMatch(id -> stage.desk.trail(id).equals(List.of("command.started", "command.succeeded")));
        assertThat(stage.desk.claimsTried).isLessThan(1_000);
    }

    @Test
    void tries_to_write_the_result_down_for_as_long_as_it_holds_on() {
        CommandId id = stage.given(WorkStage.check());
        stage.trouble.after(4, () -> stage.trouble.after(0, Trouble.AWAY));
        stage.worker().round(Runnable::run);
        assertThat(stage.trouble.isOver()).isTrue();
        assertThat(stage.desk.command(id).status()).isEqualTo(CommandStatus.SUCCESS);
    }

    @Test
    void gives_back_what_it_cannot_finish_when_it_stops() {
        CommandId id = stage.given(WorkStage.restart());
        Worker worker = stage.worker();
        worker.round(handedOver::add);
        worker.stop();
        stage.given(WorkStage.restart());
        assertThat(worker.round(handedOver::add)).isZero();
        worker.holds().forEach(worker::giveBack);
        handedOver.get(0).run();
        assertThat(stage.world.restarts()).isZero();
        stage.clock.pass(Duration.ofMillis(1));
        assertThat(stage.worker().round(Runnable::run)).isEqualTo(2);
        assertThat(stage.desk.trail(id))
                .containsExactly("command.started", "command.postponed", "command.taken_over", "command.succeeded");
    }

    @Test
    void tries_again_after_a_pause_and_gives_up_in_the_end() {
        CommandId id = stage.given(WorkStage.restart());
        stage.world.onRestart = Trouble.AWAY;
        Command over = stage.toTheEnd(id);
        assertThat(over.attempts()).isEqualTo(WorkStage.ATTEMPTS);
        assertThat(over.status()).isEqualTo(CommandStatus.ERROR);
        assertThat(over.result().flatMap(result -> result.error()).orElseThrow())
                .contains("store is unavailable", "cannot be known");
    }

    @Test
    void goes_on_after_a_failure_that_nobody_expected() {
        CommandId id = stage.given(WorkStage.restart());
        stage.world.onRestart = () -> {
            throw new IllegalStateException("password=hunter2");
        };
        Command over = stage.toTheEnd(id);
        assertThat(stage.failures).hasSize(WorkStage.ATTEMPTS);
        assertThat(over.result().flatMap(result -> result.error()).orElseThrow())
                .contains("IllegalStateException")
                .doesNotContain("hunter2");
    }

    @Test
    void is_not_surprised_by_what_went_away_under_its_hands() {
        CommandId id = stage.given(WorkStage.restart());
        stage.world.onRestart = () -> {
            stage.world.agentStatus = Optional.empty();
            throw new NotFound("agent");
        };
        Command over = stage.toTheEnd(id);
        assertThat(stage.failures).isEmpty();
        assertThat(over.attempts()).isEqualTo(2);
        assertThat(over.status()).isEqualTo(CommandStatus.ERROR);
    }

    @Test
    void says_that_it_does_not_know_when_every_attempt_broke_off() {
        CommandId id = stage.given(WorkStage.restart());
        stage.world.onRestart = Trouble.CRASH;
        Command over = stage.toTheEnd(id);
        assertThat(over.status()).isEqualTo(CommandStatus.ERROR);
        assertThat(over.result().flatMap(result -> result.error()).orElseThrow())
                .contains("cannot be known");
        assertThat(stage.world.restarts()).isEqualTo(1);
    }

    @Test
    void lets_a_store_that_is_away_be_seen() {
        stage.trouble.after(0, Trouble.AWAY);
        assertThatThrownBy(() -> stage.worker().round(Runnable::run)).isInstanceOf(Unavailable.class);
    }

    private long running(List<CommandId> ids) {
        return ids.stream()
                .filter(id -> stage.desk.command(id).status() == CommandStatus.RUNNING)
                .count();
    }
}
