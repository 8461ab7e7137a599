package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.application.port.CommandSamples.LEASE;
import static ai.alquimista.painel.application.port.CommandSamples.NOW;
import static ai.alquimista.painel.application.port.CommandSamples.entries;
import static ai.alquimista.painel.application.port.CommandSamples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandSamples;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Four workers by the list of an index that is 30 s behind, as long as a lease: it names commands that were taken, finished
 * and taken over long ago. Every fourth hold ends by its worker's death.
 */
class StaleIndexTest {

    private static final Duration LAG = Duration.ofSeconds(30);
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final int TICKS = 120;
    private static final int TICKS_WITH_ORDERS = 30;

    private final Random random = new Random(30);
    private final NavigableMap<Instant, List<CommandId>> index = new TreeMap<>();
    private final List<CommandId> submitted = new ArrayList<>();
    private final Map<CommandId, Instant> heldUntil = new HashMap<>();
    private final Map<WorkerId, List<Lease>> working = new HashMap<>();
    private final List<WorkerId> workers = IntStream.range(0, 4)
            .mapToObj(number -> new WorkerId("worker-" + number))
            .toList();
    private int vainClaims;

    @Test
    void an_index_that_lags_gives_nothing_to_two_and_loses_nothing() throws Exception {
        try (DynamoTables tables = new DynamoTables()) {
            Commands commands = new DynamoCommands(tables.client(), tables.create());

            for (int tick = 0; tick < TICKS; tick++) tick(commands, tick, NOW.plus(TICK.multipliedBy(tick)));

            assertThat(vainClaims).isGreaterThan(submitted.size());
            assertThat(submitted).hasSizeGreaterThan(TICKS_WITH_ORDERS);
            for (CommandId id : submitted) assertEnded(commands, id);
            assertThat(commands.list(criteria(CommandStatus.SUCCESS), 1_000, Optional.empty()))
                    .hasSize(submitted.size());
        }
    }

    private void tick(Commands commands, int tick, Instant now) {
        if (tick < TICKS_WITH_ORDERS) for (int order = 0; order < 3; order++) submit(commands, now);
        index.put(now, commands.findOpen(EnumSet.allOf(CommandType.class), now, 1_000));
        List<CommandId> open = Optional.ofNullable(index.floorEntry(now.minus(LAG)))
                .map(Map.Entry::getValue)
                .orElse(List.of());
        for (WorkerId worker : workers) {
            work(commands, worker, now);
            for (CommandId id : open) if (random.nextInt(3) == 0) claim(commands, worker, id, now);
        }
    }

    private void submit(Commands commands, Instant now) {
        Command command = CommandSamples.pending(CommandSamples.ofTenant().order(), now);
        commands.submit(command, Optional.empty(), entry(command, "command.created", now));
        submitted.add(command.id());
    }

    private void claim(Commands commands, WorkerId worker, CommandId id, Instant now) {
        Optional<Lease> held = commands.claim(id, worker, now, LEASE, entries(now));
        if (held.isEmpty()) {
            vainClaims++;
            return;
        }
        assertThat(heldUntil.getOrDefault(id, Instant.MIN)).isBeforeOrEqualTo(now);
        heldUntil.put(id, held.get().until());
        if (random.nextInt(4) > 0)
            working.computeIfAbsent(worker, nobody -> new ArrayList<>()).add(held.get());
    }

    /** Those that live end what they began a tick ago. */
    private void work(Commands commands, WorkerId worker, Instant now) {
        List<Lease> begun = working.getOrDefault(worker, new ArrayList<>());
        for (Lease held : begun)
            assertThat(commands.finish(held, Result.success(Map.of()), entry(held.command(), "command.finished", now)))
                    .isTrue();
        begun.clear();
    }

    private static void assertEnded(Commands commands, CommandId id) {
        assertThat(commands.find(id)).get().extracting(Command::status).isEqualTo(CommandStatus.SUCCESS);
        assertThat(commands.timeline(id))
                .filteredOn(step -> step.cause() == Cause.FINISHED)
                .hasSize(1);
    }

    private static CommandCriteria criteria(CommandStatus status) {
        return new CommandCriteria(
                Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
