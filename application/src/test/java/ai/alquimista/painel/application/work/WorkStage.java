package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Workers over one world, which waits for nobody. */
final class WorkStage implements WorkObserver {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final int ATTEMPTS = 5;
    private static final Duration PACE = Duration.ofMillis(100);

    final WorkClock clock = new WorkClock();
    final Trouble trouble = new Trouble();
    final WorkDesk desk = new WorkDesk(trouble);
    final WorkWorld world = new WorkWorld(trouble);
    final WorkQueue queue = new WorkQueue(trouble, clock);
    private final WorkReplays replays = new WorkReplays(trouble);
    final List<Ending> endings = new ArrayList<>();
    final List<RuntimeException> failures = new ArrayList<>();
    private int commands;
    private int workers;

    Worker worker() {
        return worker(8);
    }

    Worker worker(int atOnce) {
        WorkerId id = new WorkerId("worker-" + ++workers);
        WorkTrail trail = new WorkTrail(id, clock);
        Backoff backoff = new Backoff(Duration.ofSeconds(2), LEASE, ATTEMPTS, () -> 0.99);
        Effects effects = new Effects(
                new HealthChecks(List.of(), new IntegrationChecks(world, world, world, world), Duration.ofSeconds(1)),
                new TokenReset(world, world, trail),
                new AgentRestart(world, world, trail),
                new QueueReprocessing(queue, replays, WorkQueue.HIDDEN, clock));
        Attempt attempt = new Attempt(
                new CarryingOut(new StillAllowed(world, world, world, clock), effects, backoff),
                new Settlement(desk, trail, backoff, clock),
                this,
                clock::pass);
        return new Worker(
                new Openings(desk, PACE, clock),
                new Claims(desk, id, LEASE, clock),
                attempt,
                new Wanted(new Room(places(atOnce)), world, clock));
    }

    CommandId given(Order order) {
        CommandId id = new CommandId(new UUID(5, ++commands));
        desk.add(Command.pending(id, order, WorkWorld.OPERATOR, clock.instant(), Optional.empty(), Optional.empty()));
        return id;
    }

    static Order check() {
        return new Order.HealthCheck(Optional.empty(), Set.of(Target.REDIS));
    }

    static Order reset() {
        return new Order.ResetToken(WorkWorld.TENANT, WorkWorld.GMAIL);
    }

    static Order restart() {
        return new Order.RestartAgent(WorkWorld.TENANT, WorkWorld.AGENT);
    }

    static Order reprocess(int most) {
        return new Order.ReprocessQueue(Optional.empty(), WorkQueue.NAME, most);
    }

    /** New workers come until the command is over, however often one dies of trouble. */
    Command toTheEnd(CommandId id) {
        for (int i = 0; i < 2 * ATTEMPTS && !desk.command(id).status().isTerminal(); i++) {
            liveAndDie();
            clock.pass(LEASE.plusMillis(1));
        }
        return desk.command(id);
    }

    private void liveAndDie() {
        try {
            worker().round(Runnable::run);
        } catch (Crash | Unavailable gone) {
            clock.pass(Duration.ofMillis(1));
        }
    }

    private static Map<CommandType, Integer> places(int atOnce) {
        Map<CommandType, Integer> places = new EnumMap<>(CommandType.class);
        for (CommandType type : CommandType.values()) places.put(type, atOnce);
        return places;
    }

    @Override
    public void began(Command running) {}

    @Override
    public void ended(Command running, Ending ending) {
        endings.add(ending);
    }

    @Override
    public void failed(Command running, RuntimeException failure) {
        failures.add(failure);
    }
}
