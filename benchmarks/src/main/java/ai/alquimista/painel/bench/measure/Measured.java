package ai.alquimista.painel.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one run of a load came to.
 *
 * @param perSecond calls answered well in a second
 * @param p50 of the calls' time, milliseconds; not a number where it is not known
 * @param p99 likewise
 * @param failed calls that were not answered as they should be
 * @param serverCpu the server's processor time for each call, milliseconds; not a number where no server is in it
 * @param databaseCpu PostgreSQL's, likewise
 */
public record Measured(double perSecond, double p50, double p99, long failed, double serverCpu, double databaseCpu) {

    /** For each figure the median of the runs; the failures of all of them. */
    public static Measured median(List<Measured> runs) {
        return new Measured(
                median(runs, Measured::perSecond),
                median(runs, Measured::p50),
                median(runs, Measured::p99),
                runs.stream().mapToLong(Measured::failed).sum(),
                median(runs, Measured::serverCpu),
                median(runs, Measured::databaseCpu));
    }

    private static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
