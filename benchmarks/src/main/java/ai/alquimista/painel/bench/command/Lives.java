package ai.alquimista.painel.bench.command;

import ai.alquimista.painel.bench.measure.Load;
import ai.alquimista.painel.bench.measure.OpenLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The commands of one run that ended well. */
public record Lives(List<Life> all) {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;

    /**
     * The run as a load: a call is a command, and takes from its order to its end.
     *
     * @param begun when the first was sent
     * @param sent how many were ordered; what did not end well has failed
     */
    public Load load(Instant begun, long sent) {
        Instant last = all.stream()
                .map(Life::completedAt)
                .max(Comparator.naturalOrder())
                .orElse(begun);
        double took = Duration.between(begun, last).toNanos() / NANOS;
        double[] times = millis(Life::completedAt);
        return new Load(
                sent,
                times.length == 0 ? 0 : times.length / took,
                OpenLoop.at(times, 0.50),
                OpenLoop.at(times, 0.99),
                sent - times.length);
    }

    /** How long commands waited for a worker. */
    public Delay delay() {
        double[] times = millis(Life::startedAt);
        return new Delay(times.length, OpenLoop.at(times, 0.50), OpenLoop.at(times, 0.95), OpenLoop.at(times, 0.99));
    }

    /** From the order to then, in order. */
    private double[] millis(Function<Life, Instant> then) {
        return all.stream()
                .mapToDouble(life ->
                        Duration.between(life.createdAt(), then.apply(life)).toNanos() / MILLI)
                .sorted()
                .toArray();
    }
}
