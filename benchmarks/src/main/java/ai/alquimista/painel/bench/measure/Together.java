package ai.alquimista.painel.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Some who work at the same time, each in a thread of their own, and what that came to. */
final class Together {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;
    private static final int LIMIT_SECONDS = 600;

    private Together() {}

    /** One call of one of them. */
    record Sample(boolean good, long nanos) {

        static Sample of(BooleanSupplier call) {
            long begun = System.nanoTime();
            boolean good = call.getAsBoolean();
            return new Sample(good, System.nanoTime() - begun);
        }
    }

    /** Until each has done theirs. */
    static Load run(List<Callable<List<Sample>>> work) {
        List<Sample> all = new ArrayList<>();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<List<Sample>> each : threads.invokeAll(work, LIMIT_SECONDS, TimeUnit.SECONDS)) {
                all.addAll(each.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return load(all, (System.nanoTime() - begun) / NANOS);
    }

    private static Load load(List<Sample> all, double took) {
        double[] good = all.stream()
                .filter(Sample::good)
                .mapToDouble(sample -> sample.nanos() / MILLI)
                .toArray();
        Arrays.sort(good);
        return new Load(
                all.size(),
                good.length / took,
                OpenLoop.at(good, 0.50),
                OpenLoop.at(good, 0.99),
                all.size() - good.length);
    }
}
