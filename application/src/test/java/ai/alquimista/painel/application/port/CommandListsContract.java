package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.CommandSamples.FIRST;
import static ai.alquimista.painel.application.port.CommandSamples.LEASE;
import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static ai.alquimista.painel.application.port.CommandSamples.entries;
import static ai.alquimista.painel.application.port.CommandSamples.entry;
import static ai.alquimista.painel.application.port.CommandSamples.once;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.paging.Anchor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How commands are found. */
public abstract class CommandListsContract {

    private static final CommandCriteria ALL = new CommandCriteria(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    protected abstract Commands commands();

    protected abstract CommandOutbox outbox();

    @Test
    void a_list_runs_from_the_newest_page_by_page() {
        List<Command> newestFirst = new ArrayList<>();
        for (int second = 0; second < 5; second++) newestFirst.add(0, submitted(NOW.plusSeconds(second)));

        List<Command> first = commands().list(ALL, 2, Optional.empty());
        List<Command> rest = commands().list(ALL, 3, Optional.of(anchor(first.get(1))));

        assertThat(first).isEqualTo(newestFirst.subList(0, 3));
        assertThat(rest).isEqualTo(newestFirst.subList(2, 5));
    }

    @Test
    void ends_between_moments_belong_to_the_moment_after() {
        Command command = submitted(NOW);

        assertThat(commands().list(between(NOW, NOW.plusNanos(1)), 9, Optional.empty()))
                .containsExactly(command);
        assertThat(commands().list(between(NOW.plusNanos(1), NOW.plusSeconds(1)), 9, Optional.empty()))
                .isEmpty();
        assertThat(commands().list(between(NOW.minusSeconds(1), NOW), 9, Optional.empty()))
                .isEmpty();
        assertThat(commands().list(between(NOW.plusSeconds(1), NOW), 9, Optional.empty()))
                .isEmpty();
        assertThat(commands().list(between(Instant.MIN, Instant.MAX), 9, Optional.empty()))
                .containsExactly(command);
    }

    @Test
    void what_is_kept_beside_commands_stands_in_no_list() {
        Command global = submitted(NOW);
        Command ofTenant = CommandSamples.ofTenant();
        commands().submit(ofTenant, once("key", "body"), entry(ofTenant, "command.created", NOW));
        assertThat(outbox().next(9)).hasSize(2);

        assertThat(commands().list(ALL, 9, Optional.empty())).containsExactlyInAnyOrder(global, ofTenant);
        assertThat(commands()
                        .list(
                                new CommandCriteria(
                                        Optional.empty(),
                                        Optional.empty(),
                                        ofTenant.order().tenant(),
                                        Optional.empty(),
                                        Optional.empty()),
                                9,
                                Optional.empty()))
                .containsExactly(ofTenant);
        assertThat(open(NOW)).containsExactlyInAnyOrder(global.id(), ofTenant.id());
        assertThat(commands().count(CommandStatus.PENDING, 9)).isEqualTo(2);
    }

    @Test
    void what_nobody_is_at_is_open_oldest_first() {
        Command second = submitted(NOW.plusSeconds(1));
        Command first = submitted(NOW);
        Command third = submitted(NOW.plusSeconds(2));
        Lease held =
                commands().claim(second.id(), FIRST, NOW, LEASE, entries(NOW)).orElseThrow();

        assertThat(open(NOW)).containsExactly(first.id(), third.id());
        assertThat(open(held.until())).containsExactly(first.id(), second.id(), third.id());
        assertThat(commands().findOpen(EnumSet.allOf(CommandType.class), held.until(), 2))
                .containsExactly(first.id(), second.id());
        assertThat(commands().findOpen(Set.of(CommandType.RESET_TOKEN), held.until(), 9))
                .isEmpty();
        assertThat(commands().findOpen(Set.of(), held.until(), 9)).isEmpty();

        commands().finish(held, Result.success(Map.of()), entry(second, "command.finished", NOW));
        assertThat(open(held.until())).containsExactly(first.id(), third.id());
    }

    @Test
    void commands_are_counted_by_status_up_to_a_limit() {
        for (int i = 0; i < 5; i++) submitted(NOW);

        assertThat(commands().count(CommandStatus.PENDING, 100)).isEqualTo(5);
        assertThat(commands().count(CommandStatus.PENDING, 3)).isEqualTo(3);
        assertThat(commands().count(CommandStatus.RUNNING, 3)).isZero();
    }

    private List<CommandId> open(Instant now) {
        return commands().findOpen(EnumSet.allOf(CommandType.class), now, 9);
    }

    private Command submitted(Instant at) {
        Command command = CommandSamples.pending(CommandSamples.global().order(), at);
        commands().submit(command, Optional.empty(), entry(command, "command.created", at));
        return command;
    }

    private static CommandCriteria between(Instant from, Instant to) {
        return new CommandCriteria(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
    }

    private static Anchor anchor(Command command) {
        return Anchor.at(command.createdAt(), command.id().value());
    }
}
