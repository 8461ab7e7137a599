package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happened to commands, in one order for everybody; kept for a day. */
public interface CommandFeed {

    /** What came after that number, oldest first. */
    List<Change> after(long sequence, int limit);

    /** The newest number; 0 before the first. */
    long last();

    /** Calls when something may have come; calls may be lost and may come for nothing. */
    AutoCloseable onNews(Runnable wake);

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
            Instant at) {}
}
