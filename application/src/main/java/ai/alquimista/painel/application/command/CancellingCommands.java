package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Transition.Cause;
import java.util.Optional;

/** Takes orders back that nobody has begun with. */
public final class CancellingCommands {

    private final PlatformGate gate;
    private final Commands commands;
    private final CommandTrail trail;

    public CancellingCommands(PlatformGate gate, Commands commands, CommandTrail trail) {
        this.gate = gate;
        this.commands = commands;
        this.trail = trail;
    }

    /**
     * Ends a pending command.
     *
     * @throws Refusal if the caller may not, there is no such command, or it has begun
     */
    public Acknowledged cancel(Caller caller, CommandId id, Optional<Once> once) {
        gate.enter(caller, Operation.CANCEL_INTERNAL_COMMAND);
        Command command = commands.find(id).orElseThrow(() -> new NotFound("command"));
        return Acknowledged.of(
                commands.cancel(
                        id, once, trail.moved(Cause.CANCELLED, caller, Operation.CANCEL_INTERNAL_COMMAND, command)),
                Clash.NOT_PENDING);
    }
}
