package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.command.CommandOffice.Wanted;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import java.util.Optional;

/** Gives an order once more. */
public final class RetryingCommands {

    private final PlatformGate gate;
    private final Commands commands;
    private final CommandOffice office;

    public RetryingCommands(PlatformGate gate, Commands commands, CommandOffice office) {
        this.gate = gate;
        this.commands = commands;
        this.office = office;
    }

    /**
     * A new command with the order of one that has ended, however it did; the old one stays as it is.
     *
     * @throws Refusal if the caller may not, there is no such command, it has not ended, or what its order names no longer
     *     allows it
     */
    public Acknowledged retry(Caller caller, CommandId id, Optional<Once> once) {
        gate.enter(caller, Operation.RETRY_INTERNAL_COMMAND);
        Command first = commands.find(id).orElseThrow(() -> new NotFound("command"));
        if (!first.status().isTerminal()) throw new Conflict(Clash.NOT_ENDED);
        Wanted again = new Wanted(first.order(), first.reason(), Optional.of(id));
        return office.take(caller, Operation.RETRY_INTERNAL_COMMAND, again, once);
    }
}
