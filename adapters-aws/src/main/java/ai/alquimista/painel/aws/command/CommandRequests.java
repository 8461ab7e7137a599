package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Instant;
import java.util.Optional;

/** What people ask for: to begin, to cancel, to release. */
final class CommandRequests {

    private static final int TRIES = 5;

    private static final String CANCEL = "SET #status = :status, #step = :next, #completed_at = :at";
    private static final String RELEASE = "SET #status = :status, #step = :next, #lease_until = :at REMOVE #owner";
    private static final String AS_READ = "#status = :from AND #step = :step";

    private final CommandReads reads;
    private final Steps steps;
    private final OnceKeys keys;

    CommandRequests(CommandReads reads, Steps steps, OnceKeys keys) {
        this.reads = reads;
        this.steps = steps;
        this.keys = keys;
    }

    Accepted submit(Command command, Optional<Once> once, AuditEntry entry) {
        Answer answer = answer(command, command.status());
        Transition created = new Transition(
                1,
                Cause.CREATED,
                command.status(),
                command.createdAt(),
                command.createdBy().value(),
                0,
                Optional.empty());
        Steps.Outcome outcome = steps.first(
                CommandItem.of(command),
                Steps.step(command, created, entry),
                keys.put(once, answer, entry.createdAt()));
        if (outcome == Steps.Outcome.REFUSED) throw new IllegalArgumentException("taken: " + command.id());
        return settle(outcome, answer, once, entry.createdAt());
    }

    Accepted cancel(CommandId id, Optional<Once> once, AuditEntry entry) {
        return move(
                new Wanted(CommandStatus.PENDING, Cause.CANCELLED, CommandStatus.CANCELLED, CANCEL), id, once, entry);
    }

    Accepted release(CommandId id, Optional<Once> once, AuditEntry entry) {
        return move(new Wanted(CommandStatus.RUNNING, Cause.RELEASED, CommandStatus.RUNNING, RELEASE), id, once, entry);
    }

    Optional<Accepted> earlier(Once once, Instant now) {
        return keys.earlier(Optional.of(once), now);
    }

    private record Wanted(CommandStatus from, Cause cause, CommandStatus to, String expression) {}

    /** Tries again where the command moved between the look and the step. */
    private Accepted move(Wanted wanted, CommandId id, Optional<Once> once, AuditEntry entry) {
        Instant now = entry.createdAt();
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<CommandItem> found = reads.find(id);
            Optional<CommandItem> fit = found.filter(item -> item.command().status() == wanted.from());
            if (fit.isEmpty()) return keys.earlier(once, now).orElseGet(() -> unfit(found));
            CommandItem item = fit.get();
            Answer answer = answer(item.command(), wanted.to());
            Steps.Outcome outcome =
                    steps.next(change(wanted, item, now), step(wanted, item, entry), keys.put(once, answer, now));
            if (outcome != Steps.Outcome.REFUSED) return settle(outcome, answer, once, now);
        }
        throw TableDoor.contended();
    }

    private static Change change(Wanted wanted, CommandItem item, Instant now) {
        return Change.of(item.command(), wanted.expression(), AS_READ)
                .with(":status", Values.text(wanted.to()))
                .with(":next", Values.number(item.step() + 1))
                .with(":at", Values.text(Moments.text(now)))
                .with(":from", Values.text(wanted.from()))
                .with(":step", Values.number(item.step()));
    }

    private static Step step(Wanted wanted, CommandItem item, AuditEntry entry) {
        Transition transition = new Transition(
                item.step() + 1,
                wanted.cause(),
                wanted.to(),
                entry.createdAt(),
                entry.user().value(),
                item.command().attempts(),
                item.owner().map(WorkerId::value));
        return Steps.step(item.command(), transition, entry);
    }

    private Accepted settle(Steps.Outcome outcome, Answer answer, Optional<Once> once, Instant now) {
        return switch (outcome) {
            case TAKEN -> new Accepted.Fresh(answer);
            case KEY_USED -> keys.earlier(once, now).orElseGet(Accepted.InFlight::new);
            case CONTENDED -> {
                if (once.isEmpty()) throw TableDoor.contended();
                yield keys.earlier(once, now).orElseGet(Accepted.InFlight::new);
            }
            case REFUSED -> throw new IllegalStateException("a refused step was to be tried again");
        };
    }

    private static Answer answer(Command command, CommandStatus status) {
        return new Answer(command.id(), status, Moments.kept(command.createdAt()));
    }

    private static Accepted unfit(Optional<CommandItem> found) {
        return found.<Accepted>map(item -> new Accepted.Unfit(item.command().status()))
                .orElseGet(Accepted.Missing::new);
    }
}
