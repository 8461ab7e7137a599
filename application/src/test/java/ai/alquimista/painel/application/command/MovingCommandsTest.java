package ai.alquimista.painel.application.command;

import static ai.alquimista.painel.application.command.Surroundings.BIA;
import static ai.alquimista.painel.application.command.Surroundings.NOON;
import static ai.alquimista.painel.application.command.Surroundings.SERVING;
import static ai.alquimista.painel.application.command.Surroundings.caller;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovingCommandsTest {

    private static final CommandId UNKNOWN = new CommandId(new UUID(0, 1));

    private final FewCommands commands = new FewCommands();
    private final Surroundings around = new Surroundings();
    private final CommandOffice office = new CommandOffice(around.checks, commands, around, NOON);
    private final CancellingCommands cancelling = new CancellingCommands(around.platform, commands, around.trail);
    private final RetryingCommands retrying = new RetryingCommands(around.platform, commands, office);
    private final ReleasingCommands releasing = new ReleasingCommands(around.platform, commands, around, around.trail);
    private final PausingCommands pausing = new PausingCommands(around.platform, commands, around.trail);
    private final CommandTypeQueries types = new CommandTypeQueries(around.platform, commands);

    private final CommandId restart = new SubmittingCommands(around.platform, office)
            .submit(
                    caller(Group.INTERNAL_SUPPORT),
                    new Order.RestartAgent(ACME.id(), SERVING),
                    Optional.of("parado"),
                    Optional.empty())
            .answer()
            .id();

    @Test
    void a_pending_command_can_be_cancelled() {
        Acknowledged told = cancelling.cancel(caller(Group.INTERNAL_SUPPORT), restart, Optional.empty());

        assertThat(told.answer().status()).isEqualTo(CommandStatus.CANCELLED);
        AuditEntry entry = commands.log().getLast();
        assertThat(entry.type()).isEqualTo("command.cancelled");
        assertThat(entry.action()).isEqualTo("cancelInternalCommand");
        assertThat(entry.tenant()).contains(ACME.id());
    }

    @ParameterizedTest
    @EnumSource(names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void no_other_can(CommandStatus status) {
        commands.put(restart, status);

        clashes(Clash.NOT_PENDING, () -> cancelling.cancel(caller(Group.INTERNAL_ADMIN), restart, Optional.empty()));
    }

    @Test
    void a_cancellation_that_is_sent_again_is_told_the_same() {
        Once once = new Once(Optional.empty(), BIA, Operation.CANCEL_INTERNAL_COMMAND, "k", "f");
        Acknowledged first = cancelling.cancel(caller(Group.INTERNAL_ADMIN), restart, Optional.of(once));

        Acknowledged again = cancelling.cancel(caller(Group.INTERNAL_ADMIN), restart, Optional.of(once));

        assertThat(again).isEqualTo(new Acknowledged(first.answer(), true));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCESS", "ERROR", "CANCELLED"})
    void a_command_that_has_ended_can_be_given_once_more(CommandStatus status) {
        commands.put(restart, status);

        Acknowledged told = retrying.retry(caller(Group.INTERNAL_ADMIN), restart, Optional.empty());

        Command second = commands.find(told.answer().id()).orElseThrow();
        Command first = commands.find(restart).orElseThrow();
        assertThat(second.retryOf()).contains(restart);
        assertThat(second.order()).isEqualTo(first.order());
        assertThat(second.reason()).contains("parado");
        assertThat(second.status()).isEqualTo(CommandStatus.PENDING);
        assertThat(first.status()).isEqualTo(status);
        assertThat(around.woken).endsWith(second.id());
        assertThat(commands.log().getLast().details()).containsEntry("retry_of", restart.toString());
        assertThat(commands.log().getLast().action()).isEqualTo("retryInternalCommand");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "RUNNING"})
    void one_that_has_not_ended_cannot(CommandStatus status) {
        commands.put(restart, status);

        clashes(Clash.NOT_ENDED, () -> retrying.retry(caller(Group.INTERNAL_ADMIN), restart, Optional.empty()));
        assertThat(commands.all()).hasSize(1);
    }

    @Test
    void a_running_command_can_be_taken_from_its_worker() {
        commands.put(restart, CommandStatus.RUNNING);
        around.woken.clear();

        releasing.release(caller(Group.INTERNAL_ADMIN), restart, Optional.empty());

        assertThat(commands.log().getLast().type()).isEqualTo("command.released");
        assertThat(around.woken).containsExactly(restart);
    }

    @ParameterizedTest
    @EnumSource(names = "RUNNING", mode = EnumSource.Mode.EXCLUDE)
    void one_that_does_not_run_cannot(CommandStatus status) {
        commands.put(restart, status);

        clashes(Clash.NOT_RUNNING, () -> releasing.release(caller(Group.INTERNAL_ADMIN), restart, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void only_managers_release_and_pause(Group group) {
        commands.put(restart, CommandStatus.RUNNING);

        assertThatThrownBy(() -> releasing.release(caller(group), restart, Optional.empty()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> pausing.set(caller(group), CommandType.RESTART_AGENT, true))
                .isInstanceOf(Forbidden.class);
        assertThat(commands.log()).hasSize(1);
        assertThat(commands.paused()).isEmpty();
    }

    @Test
    void a_paused_type_is_shown_so_until_it_is_resumed() {
        pausing.set(caller(Group.INTERNAL_ADMIN), CommandType.RESTART_AGENT, true);
        pausing.set(caller(Group.INTERNAL_ADMIN), CommandType.RESTART_AGENT, true);

        assertThat(types.list(caller(Group.INTERNAL_SUPPORT)))
                .filteredOn(TypeState::paused)
                .extracting(TypeState::type)
                .containsExactly(CommandType.RESTART_AGENT);

        pausing.set(caller(Group.INTERNAL_ADMIN), CommandType.RESTART_AGENT, false);

        assertThat(types.list(caller(Group.INTERNAL_SUPPORT))).noneMatch(TypeState::paused);
        assertThat(commands.log())
                .extracting(AuditEntry::type)
                .containsExactly("command.created", "command_type.paused", "command_type.resumed");
    }

    @Test
    void nothing_can_be_done_with_a_command_that_is_not_there() {
        assertThatThrownBy(() -> cancelling.cancel(caller(Group.INTERNAL_ADMIN), UNKNOWN, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> retrying.retry(caller(Group.INTERNAL_ADMIN), UNKNOWN, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> releasing.release(caller(Group.INTERNAL_ADMIN), UNKNOWN, Optional.empty()))
                .isInstanceOf(NotFound.class);
    }

    private static void clashes(Clash clash, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(clash);
    }
}
