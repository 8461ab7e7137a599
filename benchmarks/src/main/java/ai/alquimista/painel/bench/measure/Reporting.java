package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.data.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A closed loop of senders, each of which takes the next batch once its last one was answered. */
public final class Reporting {

    private static final double NANOS = 1e9;
    private static final double MILLI = 1e6;
    private static final int LIMIT_SECONDS = 600;

    private Reporting() {}

    private record Sample(boolean good, long nanos) {}

    /** Every batch once, then no more; a call is a batch. */
    public static Load run(List<? extends Sender> senders, List<Batch> batches) {
        Queue<Batch> queue = new ConcurrentLinkedQueue<>(batches);
        List<Callable<List<Sample>>> work = senders.stream()
                .<Callable<List<Sample>>>map(sender -> () -> send(sender, queue))
                .toList();
        List<Sample> all = new ArrayList<>();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
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

    private static List<Sample> send(Sender sender, Queue<Batch> queue) {
        List<Sample> samples = new ArrayList<>();
        for (Batch batch = queue.poll(); batch != null; batch = queue.poll()) {
            long begun = System.nanoTime();
            boolean good = sender.send(batch);
            samples.add(new Sample(good, System.nanoTime() - begun));
        }
        return samples;
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
