package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.CommandSamples.ANA;
import static ai.alquimista.painel.application.port.CommandSamples.FIRST;
import static ai.alquimista.painel.application.port.CommandSamples.LEASE;
import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static ai.alquimista.painel.application.port.CommandSamples.entries;
import static ai.alquimista.painel.application.port.CommandSamples.entry;
import static ai.alquimista.painel.application.port.CommandSamples.global;
import static ai.alquimista.painel.application.port.CommandSamples.ofTenant;
import static ai.alquimista.painel.application.port.CommandSamples.once;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people ask of commands. */
public abstract class CommandsContract {

    private static final CommandCriteria ALL = new CommandCriteria(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    protected abstract Commands commands();

    @Test
    void are_kept_as_they_were_given() {
        for (Command command : List.of(global(), ofTenant())) {
            assertThat(submit(command, Optional.empty()))
                    .isEqualTo(new Accepted.Fresh(new Answer(command.id(), CommandStatus.PENDING, NOW)));
            assertThat(commands().find(command.id())).contains(command);
        }
        assertThat(commands().find(new CommandId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void are_accepted_once_however_often_they_are_sent() {
        Command first = global();
        submit(first, once("key", "body"));

        Accepted again = submit(global(), once("key", "body"));

        assertThat(again)
                .isEqualTo(new Accepted.Replayed(new Answer(first.id(), CommandStatus.PENDING, first.createdAt())));
        assertThat(listed()).containsExactly(first);
    }

    @Test
    void are_accepted_once_by_fifty_at_once() throws Exception {
        List<Callable<Accepted>> requests = Stream.generate(CommandSamples::global)
                .limit(50)
                .map(command -> (Callable<Accepted>) () -> submit(command, once("raced", "body")))
                .toList();

        List<Accepted> answers = atOnce(requests);

        assertThat(listed()).hasSize(1);
        CommandId only = listed().get(0).id();
        assertThat(answers).filteredOn(Accepted.Fresh.class::isInstance).hasSize(1);
        assertThat(answers).allSatisfy(answer -> assertThat(named(answer)).isSubsetOf(only));
        assertThat(submit(global(), once("raced", "body"))).isInstanceOf(Accepted.Replayed.class);
    }

    private static List<CommandId> named(Accepted accepted) {
        if (accepted instanceof Accepted.Fresh fresh)
            return List.of(fresh.answer().id());
        if (accepted instanceof Accepted.Replayed replayed)
            return List.of(replayed.answer().id());
        assertThat(accepted).isInstanceOf(Accepted.InFlight.class);
        return List.of();
    }

    @Test
    void do_not_take_a_key_for_something_else() {
        submit(global(), once("key", "body"));

        assertThat(submit(global(), once("key", "another"))).isEqualTo(new Accepted.Mismatched());
        assertThat(listed()).hasSize(1);
    }

    @Test
    void keep_the_keys_of_others_apart() {
        submit(global(), once("key", "body"));

        assertThat(submit(global(), once(new UserId("bia"), Operation.SUBMIT_INTERNAL_COMMAND, "key", "other")))
                .isInstanceOf(Accepted.Fresh.class);
        assertThat(submit(global(), once(ANA, Operation.RETRY_INTERNAL_COMMAND, "key", "other")))
                .isInstanceOf(Accepted.Fresh.class);
    }

    @Test
    void forget_a_key_after_a_day() {
        submit(global(), once("key", "body"));

        assertThat(submitAt(NOW.plus(Duration.ofHours(24)).minusMillis(1))).isInstanceOf(Accepted.Mismatched.class);
        assertThat(submitAt(NOW.plus(Duration.ofHours(24)))).isInstanceOf(Accepted.Fresh.class);
        assertThat(submitAt(NOW.plus(Duration.ofHours(24)))).isInstanceOf(Accepted.Replayed.class);
    }

    private Accepted submitAt(Instant now) {
        Command command = CommandSamples.pending(global().order(), now);
        return commands().submit(command, once("key", "another"), entry(command, "command.created", now));
    }

    @Test
    void are_cancelled_while_they_are_pending() {
        Command command = ofTenant();
        submit(command, Optional.empty());
        Optional<Once> key = once(ANA, Operation.CANCEL_INTERNAL_COMMAND, "key", "body");
        Answer answer = new Answer(command.id(), CommandStatus.CANCELLED, NOW);

        assertThat(cancel(command, key)).isEqualTo(new Accepted.Fresh(answer));
        assertThat(cancel(command, key)).isEqualTo(new Accepted.Replayed(answer));
        assertThat(cancel(command, Optional.empty())).isEqualTo(new Accepted.Unfit(CommandStatus.CANCELLED));
        assertThat(commands().find(command.id())).get().satisfies(cancelled -> {
            assertThat(cancelled.status()).isEqualTo(CommandStatus.CANCELLED);
            assertThat(cancelled.completedAt()).contains(NOW.plusSeconds(1));
        });
        assertThat(commands().claim(command.id(), FIRST, NOW, LEASE, entries(NOW)))
                .isEmpty();
    }

    @Test
    void are_not_cancelled_once_they_have_begun() {
        Command command = ofTenant();
        submit(command, Optional.empty());
        assertThat(commands().claim(command.id(), FIRST, NOW, LEASE, entries(NOW)))
                .isPresent();

        assertThat(cancel(command, Optional.empty())).isEqualTo(new Accepted.Unfit(CommandStatus.RUNNING));
        assertThat(cancel(global(), Optional.empty())).isEqualTo(new Accepted.Missing());
    }

    private Accepted submit(Command command, Optional<Once> once) {
        return commands().submit(command, once, entry(command, "command.created", command.createdAt()));
    }

    private Accepted cancel(Command command, Optional<Once> once) {
        return commands().cancel(command.id(), once, entry(command, "command.cancelled", NOW.plusSeconds(1)));
    }

    private List<Command> listed() {
        return commands().list(ALL, 100, Optional.empty());
    }

    static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = threads.invokeAll(calls);
            return IntStream.range(0, answers.size())
                    .mapToObj(i -> answers.get(i).resultNow())
                    .toList();
        }
    }
}
