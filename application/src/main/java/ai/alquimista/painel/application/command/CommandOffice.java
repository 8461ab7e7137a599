package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
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
        checks.check(wanted.order());
        Command command = Command.pending(
                new CommandId(UUID.randomUUID()),
                wanted.order(),
                caller.user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                wanted.reason(),
                wanted.retryOf());
        Acknowledged acknowledged = Acknowledged.of(
                commands.submit(command, once, new CommandTrail(clock).created(caller, operation, command)),
                Clash.NOT_PENDING);
        wakes.wake(acknowledged.answer().id());
        return acknowledged;
    }

    /** An order and what was said with it. */
    record Wanted(Order order, Optional<String> reason, Optional<CommandId> retryOf) {}
}
