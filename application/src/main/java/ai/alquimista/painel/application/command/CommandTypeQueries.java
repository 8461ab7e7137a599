package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.CommandType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be commanded. */
public final class CommandTypeQueries {

    private final PlatformGate gate;
    private final CommandPauses pauses;

    public CommandTypeQueries(PlatformGate gate, CommandPauses pauses) {
        this.gate = gate;
        this.pauses = pauses;
    }

    public List<TypeState> list(Caller caller) {
        gate.enter(caller, Operation.LIST_INTERNAL_COMMAND_TYPES);
        Set<CommandType> paused = pauses.paused();
        return Arrays.stream(CommandType.values())
                .map(type -> new TypeState(type, paused.contains(type)))
                .toList();
    }
}
