package ai.alquimista.painel.bootstrap.work;

import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.work.Ending;
import ai.alquimista.painel.application.work.WorkObserver;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the work goes.
 *
 * <ul>
 *   <li>{@code painel_commands{type,outcome}}: attempts by how they ended; {@code LOST} ones are lost leases
 *   <li>{@code painel_command_pickup{type}}: from a command's creation to its start
 *   <li>{@code painel_commands_running}: how many this process carries out
 *   <li>{@code painel_commands_open{status}}: how many there are, as was last counted, at most a thousand
 *   <li>{@code painel_work_caught_up_seconds{part}}: when nothing was left to that part of the work, since 1970 in UTC; 0: never
 *   <li>{@code painel_command_surprises}, {@code painel_work_failures{part}}: what should not have failed, and what is away
 * </ul>
 */
public final class WorkerMetrics implements WorkObserver {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerMetrics.class);
    private static final long MOST = 1_000;

    private final MetricRegistry registry;
    private final Map<CommandStatus, Long> open = new ConcurrentHashMap<>();

    public WorkerMetrics(MetricRegistry registry) {
        this.registry = registry;
        for (CommandType type : CommandType.values()) {
            registry.timer("painel_command_pickup", tag("type", type));
            for (Ending ending : Ending.values())
                registry.counter("painel_commands", tag("type", type), tag("outcome", ending));
        }
        registry.counter("painel_command_surprises");
        openOf(CommandStatus.PENDING);
        openOf(CommandStatus.RUNNING);
    }

    @Override
    public void began(Command running) {
        if (running.attempts() == 1)
            running.startedAt()
                    .ifPresent(start -> registry.timer("painel_command_pickup", tag("type", typeOf(running)))
                            .update(Duration.between(running.createdAt(), start)));
    }

    @Override
    public void ended(Command running, Ending ending) {
        registry.counter("painel_commands", tag("type", typeOf(running)), tag("outcome", ending))
                .inc();
    }

    @Override
    public void failed(Command running, RuntimeException failure) {
        registry.counter("painel_command_surprises").inc();
        LOG.error("command {} met with a failure that nobody expected", running.id(), failure);
    }

    /** Shows how many are being carried out. */
    public void show(IntSupplier running) {
        registry.gauge("painel_commands_running", running, IntSupplier::getAsInt);
    }

    /** Counts the open ones anew. */
    void count(Commands commands) {
        open.replaceAll((status, before) -> commands.count(status, MOST));
    }

    /** Counts failures of that part of the work. */
    public Outage outage(String part) {
        Tag tag = new Tag("part", part);
        registry.counter("painel_work_failures", tag);
        return new Outage(
                part, () -> registry.counter("painel_work_failures", tag).inc());
    }

    /** Keeps in mind when that part of the work was last found to have nothing left to do. */
    public IntSupplier watched(String part, IntSupplier task, Clock clock) {
        AtomicLong caughtUp = new AtomicLong();
        registry.gauge("painel_work_caught_up_seconds", caughtUp, AtomicLong::get, new Tag("part", part));
        return () -> {
            int done = task.getAsInt();
            if (done == 0) caughtUp.set(clock.instant().getEpochSecond());
            return done;
        };
    }

    private void openOf(CommandStatus status) {
        open.put(status, 0L);
        registry.gauge("painel_commands_open", open, counts -> counts.getOrDefault(status, 0L), tag("status", status));
    }

    private static CommandType typeOf(Command command) {
        return command.order().type();
    }

    private static Tag tag(String name, Enum<?> value) {
        return new Tag(name, value.name());
    }
}
