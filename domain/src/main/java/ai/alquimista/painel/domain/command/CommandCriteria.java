package ai.alquimista.painel.domain.command;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a list of commands is narrowed to; every condition must hold.
 *
 * @param createdFrom the first moment
 * @param createdTo the first moment after
 */
public record CommandCriteria(
        Optional<CommandStatus> status,
        Optional<CommandType> type,
        Optional<TenantId> tenant,
        Optional<Instant> createdFrom,
        Optional<Instant> createdTo) {

    /** Whether a command belongs to the list. */
    public boolean covers(Command command) {
        return status.map(command.status()::equals).orElse(true)
                && type.map(command.order().type()::equals).orElse(true)
                && tenant.map(wanted ->
                                command.order().tenant().filter(wanted::equals).isPresent())
                        .orElse(true)
                && createdFrom.map(from -> !command.createdAt().isBefore(from)).orElse(true)
                && createdTo.map(to -> command.createdAt().isBefore(to)).orElse(true);
    }
}
