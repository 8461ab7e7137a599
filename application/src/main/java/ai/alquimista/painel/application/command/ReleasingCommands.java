package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.CommandWakes;
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

/** Takes stuck commands from their workers. */
public final class ReleasingCommands {

    private final PlatformGate gate;
    private final Commands commands;
    private final CommandWakes wakes;
    private final CommandTrail trail;

    public ReleasingCommands(PlatformGate gate, Commands commands, CommandWakes wakes, CommandTrail trail) {
        this.gate = gate;
        this.commands = commands;
        this.wakes = wakes;
        this.trail = trail;
    }

    /**
     * Lets another worker begin with a running command at once; the one that had it can no longer change it.
     *
     * @throws Refusal if the caller may not, there is no such command, or it does not run
     */
    public Acknowledged release(Caller caller, CommandId id, Optional<Once> once) {
        gate.enter(caller, Operation.RELEASE_INTERNAL_COMMAND);
        Command command = commands.find(id).orElseThrow(() -> new NotFound("command"));
        Acknowledged released = Acknowledged.of(
                commands.release(
                        id, once, trail.moved(Cause.RELEASED, caller, Operation.RELEASE_INTERNAL_COMMAND, command)),
                Clash.NOT_RUNNING);
        wakes.wake(id);
        return released;
    }
}
