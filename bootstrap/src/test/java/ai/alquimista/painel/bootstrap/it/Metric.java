package ai.alquimista.painel.bootstrap.it;

import java.util.Map;

/** What the server counts. */
final class Metric {

    private Metric() {}

    /** The sum of the series whose name and labels start so. */
    static double of(String start) {
        return of(Http.get("/metrics", Map.of()).body(), start);
    }

    static double of(String metrics, String start) {
        return metrics.lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
