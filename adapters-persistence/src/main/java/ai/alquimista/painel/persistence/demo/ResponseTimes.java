package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.persistence.usage.LatencySketch;
import java.util.ArrayList;
import java.util.List;

/**
 * The response times of one row.
 *
 * @param groups of like times, the faster ones first
 */
record ResponseTimes(List<Group> groups) {

    private static final int DISTINCT = 24;
    private static final int FASTEST = 35;
    private static final int TIMEOUT = 60_000;

    /**
     * Draws response times that spread log-normally around a median: a different one for each request of a quiet day,
     * groups of like ones for a busy day, the groups smaller towards the slow end.
     */
    static ResponseTimes drawn(int requests, double medianMillis, double spread, Chance chance) {
        int groups = Math.min(requests, DISTINCT);
        var drawn = new ArrayList<Group>(groups);
        int before = 0;
        for (int i = 0; i < groups; i++) {
            int until = Math.max(before + 1, upTo(i + 1, groups, requests));
            double quantile = chance.between((double) before / requests, (double) until / requests);
            drawn.add(new Group(millis(medianMillis, spread, quantile), until - before));
            before = until;
        }
        return new ResponseTimes(drawn);
    }

    /** The one at that quantile, in whole milliseconds: no agent is faster than it can be, or slower than its time limit. */
    static int millis(double medianMillis, double spread, double quantile) {
        double factor = StrictMath.exp(spread * NormalQuantiles.at(quantile));
        return Math.clamp(Math.round(medianMillis * factor), FASTEST, TIMEOUT);
    }

    /** How many requests the first groups hold, leaving one at least for each of the others. */
    private static int upTo(int group, int groups, int requests) {
        double rest = 1 - (double) group / groups;
        double share = 1 - rest * Math.sqrt(rest);
        return Math.min((int) Math.round(requests * share), requests - (groups - group));
    }

    long sum() {
        return groups.stream()
                .mapToLong(group -> (long) group.millis() * group.count())
                .sum();
    }

    long count() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    LatencySketch sketch() {
        var sketch = new LatencySketch();
        for (Group group : groups) {
            sketch.add(group.millis(), group.count());
        }
        return sketch;
    }

    /** So many requests that took so many whole milliseconds. */
    record Group(int millis, int count) {}
}
