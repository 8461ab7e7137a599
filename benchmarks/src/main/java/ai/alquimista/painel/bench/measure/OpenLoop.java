package ai.alquimista.painel.bench.measure;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Asks at a given rate, however slowly answers come; wrk cannot do that, nor tell accepted answers from refused ones.
 *
 * @param connections so many that a slow answer does not hold up the rate
 */
public record OpenLoop(URI server, int connections, int seconds) {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;

    /**
     * What became of the calls.
     *
     * @param offered calls sent in a second
     * @param good answers with 200 in a second
     * @param p50 of the good ones, milliseconds
     * @param p99 likewise
     * @param shed share of 429 and 503 with Retry-After, 0 to 1
     * @param failed share of everything else, broken connections included
     */
    public record Outcome(double offered, double good, double p50, double p99, double shed, double failed) {}

    private enum Kind {
        GOOD,
        SHED,
        FAILED
    }

    private record Sample(Kind kind, long nanos) {}

    /** Sends the calls in turn, {@code rate} in each second. */
    public Outcome run(List<Call> calls, double rate) throws InterruptedException {
        long begin = System.nanoTime();
        long gap = (long) (NANOS / Math.max(1, rate));
        List<Callable<List<Sample>>> connected = IntStream.range(0, connections)
                .<Callable<List<Sample>>>mapToObj(number -> () -> connection(calls, number, begin, gap))
                .toList();
        List<Sample> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Sample>> each :
                    threads.invokeAll(connected, seconds + 2L * Line.TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                all.addAll(each.get());
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return outcome(all, (System.nanoTime() - begin) / NANOS);
    }

    /** One connection's share: every n-th moment; a moment missed is not made up for. */
    private List<Sample> connection(List<Call> calls, int number, long begin, long gap) {
        List<Sample> samples = new ArrayList<>();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        long next = begin + number * gap;
        int turn = number;
        while (next < end && System.nanoTime() < end) {
            try (Line line = Line.to(server)) {
                boolean open = true;
                while (open && next < end) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    long begun = System.nanoTime();
                    Line.Answer answer = line.ask(calls.get(turn++ % calls.size()));
                    samples.add(new Sample(kind(answer), System.nanoTime() - begun));
                    open = !answer.last();
                    next = Math.max(next + gap * connections, System.nanoTime());
                }
            } catch (IOException broken) {
                samples.add(new Sample(Kind.FAILED, 0));
                next += gap * connections;
            }
        }
        return samples;
    }

    private static Kind kind(Line.Answer answer) {
        return switch (answer.status()) {
            case 200 -> Kind.GOOD;
            case 429, 503 -> answer.retryAfter() ? Kind.SHED : Kind.FAILED;
            default -> Kind.FAILED;
        };
    }

    private static Outcome outcome(List<Sample> all, double took) {
        double[] good = all.stream()
                .filter(sample -> sample.kind() == Kind.GOOD)
                .mapToDouble(sample -> sample.nanos() / MILLI)
                .toArray();
        Arrays.sort(good);
        double count = Math.max(1, all.size());
        return new Outcome(
                all.size() / took,
                good.length / took,
                at(good, 0.50),
                at(good, 0.99),
                all.stream().filter(sample -> sample.kind() == Kind.SHED).count() / count,
                all.stream().filter(sample -> sample.kind() == Kind.FAILED).count() / count);
    }

    /** The value that so large a share is not above; not a number where there is none. */
    public static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }
}
