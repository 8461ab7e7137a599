package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Order;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Takes orders in, whoever gives them: checks them, stores them with their line in the log, wakes the workers. */
public final class CommandOffice {

    private final OrderChecks checks;
    private final Commands commands;
    private final CommandWakes wakes;
    private final Clock clock;

    public CommandOffice(OrderChecks checks, Commands commands, CommandWakes wakes, Clock clock) {
        this.checks = checks;
        this.commands = commands;
        this.wakes = wakes;
        this.clock = clock;
    }

    /**
     * A new command for whoever was let in.
     *
     * @throws Refusal if what the order names does not allow it, or the key was used for something else
     */
    Acknowledged take(Caller caller, Operation operation, Wanted wanted, Optional<Once> once) {
        try {
            checks.check(wanted.order());
        } catch (NotFound | Unprocessable refused) {
            return once.flatMap(this::earlier).orElseThrow(() -> refused);
        }
        Acknowledged acknowledged = submit(caller, operation, wanted, once);
        wakes.wake(acknowledged.answer().id());
        return acknowledged;
    }

    private Acknowledged submit(Caller caller, Operation operation, Wanted wanted, Optional<Once> once) {
        Command command = Command.pending(
                new CommandId(UUID.randomUUID()),
                wanted.order(),
                caller.user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                wanted.reason(),
                wanted.retryOf());
        AuditEntry entry = new CommandTrail(clock).created(caller, operation, command);
        return Acknowledged.of(commands.submit(command, once, entry), Clash.NOT_PENDING);
    }

    /** What was done stays done, whatever its order names has become since. */
    Optional<Acknowledged> earlier(Once once) {
        return commands.earlier(once, clock.instant()).map(accepted -> Acknowledged.of(accepted, Clash.NOT_PENDING));
    }

    /** An order and what was said with it. */
    record Wanted(Order order, Optional<String> reason, Optional<CommandId> retryOf) {}
}
