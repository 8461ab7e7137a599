package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.CommandType;

/** Has commands of a type wait, or go on. */
public final class PausingCommands {

    private final PlatformGate gate;
    private final CommandPauses pauses;
    private final CommandTrail trail;

    public PausingCommands(PlatformGate gate, CommandPauses pauses, CommandTrail trail) {
        this.gate = gate;
        this.pauses = pauses;
        this.trail = trail;
    }

    /**
     * Pauses or resumes a type; if it is so already, nothing changes.
     *
     * @throws Refusal if the caller may not
     */
    public TypeState set(Caller caller, CommandType type, boolean paused) {
        gate.enter(caller, Operation.UPDATE_INTERNAL_COMMAND_TYPE);
        pauses.set(type, paused, trail.paused(caller, type, paused));
        return new TypeState(type, paused);
    }
}
