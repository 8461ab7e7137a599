package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/** What happened to commands. */
public interface CommandFeed extends ChangeFeed<CommandFeed.Change> {

    /**
     * One change of a command's status.
     *
     * @param number the command's own count of its steps: where one with a lower number comes later, it is old news
     */
    record Change(
            long sequence,
            CommandId command,
            CommandType type,
            Optional<TenantId> tenant,
            int number,
            Transition.Cause cause,
            CommandStatus status,
            Instant at)
            implements Numbered {}
}
