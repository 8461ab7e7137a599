package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Measured;

/**
 * One day's events into its rows; a call is the whole day.
 *
 * @param rows that the day comes to
 * @param floor sums of the day's partition into a table, without sketches
 * @param ours sums, percentiles and sketches, and all that follows them, of a day that nobody has rolled
 * @param again ours once more, where nothing has changed
 * @param obvious the floor's sums by {@code DATE(created_at) =} from three days in one table
 */
record RollUpResult(long events, int rows, Measured floor, Measured ours, Measured again, Measured obvious) {}
