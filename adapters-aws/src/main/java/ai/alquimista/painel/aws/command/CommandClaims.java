package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.Commands.Entries;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How workers take hold of commands. */
final class CommandClaims {

    private static final String CLAIM =
            "SET #status = :running, #step = :next, #attempts = :attempts, #owner = :owner, "
                    + "#lease_until = :until, #started_at = if_not_exists(#started_at, :now)";
    private static final String OPEN =
            "#step = :step AND (#status = :pending OR (#status = :running AND #lease_until <= :now))";

    private final CommandReads reads;
    private final Sightings sightings;
    private final Steps steps;

    CommandClaims(CommandReads reads, Sightings sightings, Steps steps) {
        this.reads = reads;
        this.sightings = sightings;
        this.steps = steps;
    }

    /**
     * Begins with the command as an index had it, if one did: the step's condition holds it against what it is now. Empty also
     * where others were at it at the same moment: the command comes up again.
     */
    Optional<Lease> claim(CommandId id, WorkerId worker, Instant now, Duration lease, Entries entries) {
        return sightings
                .take(id)
                .flatMap(seen -> claim(seen, worker, now, lease, entries))
                .or(() -> reads.find(id)
                        .filter(item -> item.isOpen(now))
                        .flatMap(item -> claim(item, worker, now, lease, entries)));
    }

    private Optional<Lease> claim(CommandItem item, WorkerId worker, Instant now, Duration lease, Entries entries) {
        Command running = item.begun(now);
        Lease held = new Lease(running, worker, item.step() + 1L, Moments.kept(now.plus(lease)));
        Transition transition = new Transition(
                item.step() + 1,
                Cause.beginning(running.attempts()),
                CommandStatus.RUNNING,
                now,
                worker.value(),
                running.attempts(),
                item.owner().map(WorkerId::value));
        Step step = Steps.step(running, transition, entries.of(running));
        return steps.next(claimed(item, held, now), step, Optional.empty()) == Steps.Outcome.TAKEN
                ? Optional.of(held)
                : Optional.empty();
    }

    private static Change claimed(CommandItem item, Lease held, Instant now) {
        return Change.of(item.command(), CLAIM, OPEN)
                .with(":step", Values.number(item.step()))
                .with(":next", Values.number(held.fence()))
                .with(":attempts", Values.number(held.command().attempts()))
                .with(":owner", Values.text(held.worker()))
                .with(":until", Values.text(Moments.text(held.until())))
                .with(":now", Values.text(Moments.text(now)))
                .with(":pending", Values.text(CommandStatus.PENDING))
                .with(":running", Values.text(CommandStatus.RUNNING));
    }
}
