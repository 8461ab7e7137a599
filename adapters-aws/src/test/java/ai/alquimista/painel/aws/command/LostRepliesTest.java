package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.application.port.CommandSamples.FIRST;
import static ai.alquimista.painel.application.port.CommandSamples.LEASE;
import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static ai.alquimista.painel.application.port.CommandSamples.SECOND;
import static ai.alquimista.painel.application.port.CommandSamples.entries;
import static ai.alquimista.painel.application.port.CommandSamples.entry;
import static ai.alquimista.painel.application.port.CommandSamples.ofTenant;
import static ai.alquimista.painel.application.port.CommandSamples.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.CommandOutbox;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A store whose answers are lost, sent twice or never come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostRepliesTest {

    private static final CommandCriteria ALL = new CommandCriteria(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final DynamoTables tables;
    private String table = "";

    LostRepliesTest() throws Exception {
        tables = new DynamoTables();
    }

    @BeforeEach
    void create() {
        table = tables.create();
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    @Test
    void an_order_whose_answer_was_lost_is_answered_when_it_is_sent_again() {
        Command first = ofTenant();
        Optional<Once> key = once("key", "body");
        assertThatThrownBy(() -> submit(commands(Fault.LOSES_REPLIES), first, key))
                .isInstanceOf(Unavailable.class);

        Accepted again = submit(commands(Fault.NONE), ofTenant(), key);

        assertThat(again).isInstanceOf(Accepted.Replayed.class);
        assertThat(((Accepted.Replayed) again).answer().id()).isEqualTo(first.id());
        assertThat(commands(Fault.NONE).list(ALL, 9, Optional.empty())).containsExactly(first);
    }

    @Test
    void a_transaction_that_is_sent_twice_is_known_for_ones_own() {
        Commands commands = commands(Fault.SENDS_TWICE);
        Command command = ofTenant();

        assertThat(submit(commands, command, once("key", "body"))).isInstanceOf(Accepted.Fresh.class);
        Lease held = claim(commands, command);
        assertThat(commands.finish(held, Result.success(Map.of()), entry(command, "command.finished", NOW)))
                .isTrue();
        assertThat(commands.timeline(command.id())).hasSize(3);
        assertThat(commands.claim(command.id(), SECOND, NOW, LEASE, entries(NOW)))
                .isEmpty();
    }

    @Test
    void a_claim_whose_answer_was_lost_is_anothers_after_the_lease() {
        Command command = ofTenant();
        submit(commands(Fault.NONE), command, Optional.empty());
        assertThatThrownBy(() -> claim(commands(Fault.LOSES_REPLIES), command)).isInstanceOf(Unavailable.class);

        assertThat(commands(Fault.NONE).claim(command.id(), SECOND, NOW, LEASE, entries(NOW)))
                .isEmpty();
        assertThat(commands(Fault.NONE).claim(command.id(), SECOND, NOW.plus(LEASE), LEASE, entries(NOW)))
                .isPresent();
    }

    @Test
    void whatever_is_in_the_way_for_a_moment_is_waited_for() {
        Commands commands = commands(Fault.CONTENDS_TWICE);
        Command command = ofTenant();

        assertThat(submit(commands, command, once("key", "body"))).isInstanceOf(Accepted.Fresh.class);
        Lease held = claim(commands(Fault.CONTENDS_TWICE), command);
        assertThat(commands(Fault.CONTENDS_TWICE).renew(held, NOW.plus(LEASE))).isPresent();
        assertThat(commands(Fault.CONTENDS_TWICE)
                        .finish(held, Result.success(Map.of()), entry(command, "command.finished", NOW)))
                .isTrue();
    }

    @Test
    void whatever_stays_in_the_way_leaves_nothing_half_done() {
        Commands contended = commands(Fault.CONTENDS);
        Command command = ofTenant();

        assertThat(submit(contended, command, once("key", "body"))).isEqualTo(new Accepted.InFlight());
        assertThatThrownBy(() -> submit(contended, command, Optional.empty())).isInstanceOf(Unavailable.class);
        submit(commands(Fault.NONE), command, Optional.empty());
        assertThat(contended.claim(command.id(), FIRST, NOW, LEASE, entries(NOW)))
                .isEmpty();
        Lease held = claim(commands(Fault.NONE), command);
        assertThatThrownBy(
                        () -> contended.finish(held, Result.success(Map.of()), entry(command, "command.finished", NOW)))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> contended.renew(held, NOW.plus(LEASE))).isInstanceOf(Unavailable.class);
        assertThat(commands(Fault.NONE).timeline(command.id())).hasSize(2);
    }

    @Test
    void an_output_that_no_item_can_hold_is_our_mistake_and_not_the_stores() {
        Commands commands = commands(Fault.NONE);
        Command command = ofTenant();
        submit(commands, command, Optional.empty());
        Lease held = claim(commands, command);

        assertThatIllegalArgumentException().isThrownBy(() -> commands.note(held, Map.of("text", "x".repeat(500_000))));
    }

    @Test
    void every_call_says_that_the_store_is_away() throws Exception {
        try (DynamoDbClient client = DynamoClients.open(closedPort())) {
            Commands away = new DynamoCommands(client, table);
            CommandOutbox outbox = new DynamoCommandOutbox(client, table);
            Command command = ofTenant();
            Lease held = new Lease(command, FIRST, 2, NOW);
            List<ThrowingCallable> calls = List.of(
                    () -> submit(away, command, once("key", "body")),
                    () -> away.cancel(command.id(), Optional.empty(), entry(command, "command.cancelled", NOW)),
                    () -> away.release(command.id(), Optional.empty(), entry(command, "command.released", NOW)),
                    () -> away.find(command.id()),
                    () -> away.timeline(command.id()),
                    () -> away.list(ALL, 9, Optional.empty()),
                    () -> away.findOpen(EnumSet.allOf(CommandType.class), NOW, 9),
                    () -> claim(away, command),
                    () -> away.renew(held, NOW),
                    () -> away.progress(held),
                    () -> away.note(held, Map.of()),
                    () -> away.postpone(held, NOW, "why", entry(command, "command.postponed", NOW)),
                    () -> away.finish(held, Result.failure("no"), entry(command, "command.finished", NOW)),
                    () -> away.count(CommandStatus.PENDING, 9),
                    () -> outbox.next(9),
                    () -> outbox.clear(List.of(Steps.step(command, created(), entry(command, "x", NOW)))));

            atOnce(calls, call -> assertThatThrownBy(call).isInstanceOf(Unavailable.class));
        }
    }

    /** Each waits on its own for a store that never answers. */
    private static <T> void atOnce(List<T> all, Consumer<T> check) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> checks = new ArrayList<>();
            for (T each : all) checks.add(threads.submit(() -> check.accept(each)));
            for (Future<?> done : checks) done.get();
        }
    }

    private static Transition created() {
        return new Transition(1, Cause.CREATED, CommandStatus.PENDING, NOW, "ana", 0, Optional.empty());
    }

    private static DynamoSettings closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new DynamoSettings(
                    "us-east-1", Optional.of(URI.create("http://127.0.0.1:" + socket.getLocalPort())), "commands");
        }
    }

    private Commands commands(Fault fault) {
        return new DynamoCommands(new FaultyDynamo(tables.client(), fault), table);
    }

    private static Accepted submit(Commands commands, Command command, Optional<Once> once) {
        return commands.submit(command, once, entry(command, "command.created", NOW));
    }

    private static Lease claim(Commands commands, Command command) {
        return commands.claim(command.id(), FIRST, NOW, LEASE, entries(NOW)).orElseThrow();
    }
}
