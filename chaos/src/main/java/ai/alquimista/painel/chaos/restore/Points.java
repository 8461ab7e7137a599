package ai.alquimista.painel.chaos.restore;

import java.time.Instant;
import java.util.Set;

/**
 * To what the stores are restored.
 *
 * @param export the commands' table, as it was first
 * @param table when that was
 * @param database a later moment, to which PostgreSQL is restored
 * @param batches the batches of events that were acknowledged by then
 */
record Points(CommandsExport export, Instant table, Instant database, Set<Integer> batches) {}
