package ai.alquimista.painel.bench.measure;

/**
 * What a load generator says of one run.
 *
 * @param calls in all, failed ones and those of a warm-up included
 * @param perSecond calls that were answered well, the warm-up left out
 * @param p50 milliseconds
 * @param p99 milliseconds
 */
public record Load(long calls, double perSecond, double p50, double p99, long failed) {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e3;

    /** One piece of work, as often as it would be done in a second. */
    public static Load once(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - begun) / NANOS;
        return new Load(1, 1 / took, MILLI * took, MILLI * took, 0);
    }
}
