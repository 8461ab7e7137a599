package ai.alquimista.painel.bench.command;

import java.time.Instant;

/** A command's moments, as its item has them; all are of one clock. */
record Life(Instant createdAt, Instant startedAt, Instant completedAt) {}
