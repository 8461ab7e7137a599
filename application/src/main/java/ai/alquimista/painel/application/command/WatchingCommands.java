package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.live.Watching;
import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.domain.access.Operation;

/** Following commands as they change. */
public final class WatchingCommands extends Watching<CommandFeed.Change> {

    public WatchingCommands(PlatformGate gate, CommandFeed feed) {
        super(gate, Operation.WATCH_INTERNAL_COMMANDS, feed);
    }
}
