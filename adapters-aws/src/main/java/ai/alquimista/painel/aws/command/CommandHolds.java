package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.aws.command.Attribute.PROGRESS;

import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Workers' holds on commands, until they let go. */
final class CommandHolds {

    private static final String RENEW = "SET #lease_until = :until";
    private static final String NOTE = "SET #progress = :progress";
    private static final String POSTPONE = "SET #step = :next, #lease_until = :until REMOVE #owner";
    private static final String FINISH = "SET #step = :next, #status = :status, #completed_at = :at, #output = :output "
            + "REMOVE #owner, #lease_until, #progress";
    private static final String FAIL = "SET #step = :next, #status = :status, #completed_at = :at, #output = :output, "
            + "#error_message = :error REMOVE #owner, #lease_until, #progress";
    private static final String HELD = "#owner = :owner AND #step = :fence";

    private final TableDoor door;
    private final Steps steps;

    CommandHolds(TableDoor door, Steps steps) {
        this.door = door;
        this.steps = steps;
    }

    Optional<Lease> renew(Lease held, Instant until) {
        return door.update(held(held, RENEW).with(":until", Values.text(Moments.text(until))))
                ? Optional.of(new Lease(held.command(), held.worker(), held.fence(), Moments.kept(until)))
                : Optional.empty();
    }

    Map<String, @Nullable Object> progress(Lease held) {
        return door.get(CommandItem.key(held.command()))
                .flatMap(item -> Optional.ofNullable(item.get(PROGRESS)))
                .map(Values::object)
                .orElseGet(Map::of);
    }

    boolean note(Lease held, Map<String, ? extends @Nullable Object> progress) {
        return door.update(held(held, NOTE).with(":progress", Values.of(progress)));
    }

    boolean postpone(Lease held, Instant until, String why, AuditEntry entry) {
        Change change = held(held, POSTPONE)
                .with(":next", Values.number(held.fence() + 1))
                .with(":until", Values.text(Moments.text(until)));
        return take(change, held, Cause.POSTPONED, CommandStatus.RUNNING, Optional.of(why), entry);
    }

    boolean finish(Lease held, Result result, AuditEntry entry) {
        Change change = held(held, result.error().isPresent() ? FAIL : FINISH)
                .with(":next", Values.number(held.fence() + 1))
                .with(":status", Values.text(result.status()))
                .with(":at", Values.text(Moments.text(entry.createdAt())))
                .with(":output", Values.of(result.output()));
        Change whole = result.error()
                .map(error -> change.with(":error", Values.text(error)))
                .orElse(change);
        return take(whole, held, Cause.FINISHED, result.status(), result.error(), entry);
    }

    private static Change held(Lease held, String expression) {
        return Change.of(held.command(), expression, HELD)
                .with(":owner", Values.text(held.worker()))
                .with(":fence", Values.number(held.fence()));
    }

    private boolean take(
            Change change, Lease held, Cause cause, CommandStatus to, Optional<String> detail, AuditEntry entry) {
        Transition transition = new Transition(
                Math.toIntExact(held.fence() + 1),
                cause,
                to,
                entry.createdAt(),
                held.worker().value(),
                held.command().attempts(),
                detail);
        return switch (steps.next(change, Steps.step(held.command(), transition, entry), Optional.empty())) {
            case TAKEN -> true;
            case REFUSED, KEY_USED -> false;
            case CONTENDED -> throw TableDoor.contended();
        };
    }
}
