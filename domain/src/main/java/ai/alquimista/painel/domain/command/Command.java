package ai.alquimista.painel.domain.command;

import ai.alquimista.painel.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * An order and how far it has come.
 *
 * @param reason why it was given, in the words of whoever gave it
 * @param retryOf the command that this one tries once more
 * @param attempts how often a worker has begun
 * @param result what came of it; there once the status is {@code SUCCESS} or {@code ERROR}
 */
public record Command(
        CommandId id,
        Order order,
        CommandStatus status,
        UserId createdBy,
        Instant createdAt,
        Optional<String> reason,
        Optional<CommandId> retryOf,
        int attempts,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Result> result) {

    /** A command that nobody has begun. */
    public static Command pending(
            CommandId id,
            Order order,
            UserId createdBy,
            Instant createdAt,
            Optional<String> reason,
            Optional<CommandId> retryOf) {
        return new Command(
                id,
                order,
                CommandStatus.PENDING,
                createdBy,
                createdAt,
                reason,
                retryOf,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
