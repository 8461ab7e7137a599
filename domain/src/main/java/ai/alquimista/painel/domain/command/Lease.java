package ai.alquimista.painel.domain.command;

import java.time.Instant;

/**
 * A worker's hold on a command, until it ends or somebody takes it over.
 *
 * @param command as it was when it was claimed, {@code RUNNING}
 * @param fence grows with each claim and each release; a worker with an older one can no longer change the command
 */
public record Lease(Command command, WorkerId worker, long fence, Instant until) {}
