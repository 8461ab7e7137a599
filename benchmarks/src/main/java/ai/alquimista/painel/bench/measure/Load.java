package ai.alquimista.painel.bench.measure;

/**
 * What a load generator says of one run.
 *
 * @param calls in all, failed ones and those of a warm-up included
 * @param perSecond calls that were answered well, the warm-up left out
 * @param p50 milliseconds
 * @param p99 milliseconds
 */
public record Load(long calls, double perSecond, double p50, double p99, long failed) {}
