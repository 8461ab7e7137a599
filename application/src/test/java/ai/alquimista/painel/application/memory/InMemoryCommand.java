package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command and who holds it; the number of its last step is the fence of whoever claimed it by that step. */
record InMemoryCommand(
        Command command,
        int step,
        Optional<WorkerId> owner,
        Optional<Instant> leaseUntil,
        Map<String, @Nullable Object> progress) {

    static InMemoryCommand of(Command command) {
        return new InMemoryCommand(command, 1, Optional.empty(), Optional.empty(), Map.of());
    }

    boolean isOpen(Instant now) {
        return switch (command.status()) {
            case PENDING -> true;
            case RUNNING -> leaseUntil.filter(now::isBefore).isEmpty();
            case SUCCESS, ERROR, CANCELLED -> false;
        };
    }

    boolean isHeldBy(Lease held) {
        return step == held.fence() && owner.filter(held.worker()::equals).isPresent();
    }

    InMemoryCommand begun(WorkerId worker, Instant now, Instant until) {
        Command running = moved(
                CommandStatus.RUNNING,
                command.attempts() + 1,
                command.startedAt().or(() -> Optional.of(now)),
                Optional.empty(),
                Optional.empty());
        return new InMemoryCommand(running, step + 1, Optional.of(worker), Optional.of(until), progress);
    }

    InMemoryCommand until(Instant until) {
        return new InMemoryCommand(command, step, owner, Optional.of(until), progress);
    }

    InMemoryCommand noted(Map<String, ? extends @Nullable Object> noted) {
        return new InMemoryCommand(command, step, owner, leaseUntil, new LinkedHashMap<>(noted));
    }

    InMemoryCommand letGo(Instant until) {
        return new InMemoryCommand(command, step + 1, Optional.empty(), Optional.of(until), progress);
    }

    InMemoryCommand ended(CommandStatus status, Instant at, Optional<Result> result) {
        Command ended = moved(status, command.attempts(), command.startedAt(), Optional.of(at), result);
        return new InMemoryCommand(ended, step + 1, Optional.empty(), Optional.empty(), Map.of());
    }

    private Command moved(
            CommandStatus status,
            int attempts,
            Optional<Instant> startedAt,
            Optional<Instant> completedAt,
            Optional<Result> result) {
        return new Command(
                command.id(),
                command.order(),
                status,
                command.createdBy(),
                command.createdAt(),
                command.reason(),
                command.retryOf(),
                attempts,
                startedAt,
                completedAt,
                result);
    }
}
