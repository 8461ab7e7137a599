package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.data.Batch;
import ai.alquimista.painel.bench.measure.Together.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A closed loop of senders, each of which takes the next batch once its last one was answered. */
public final class Reporting {

    private Reporting() {}

    /** Every batch once, then no more; a call is a batch. */
    public static Load run(List<? extends Sender> senders, List<Batch> batches) {
        Queue<Batch> queue = new ConcurrentLinkedQueue<>(batches);
        return Together.run(senders.stream()
                .<Callable<List<Sample>>>map(sender -> () -> send(sender, queue))
                .toList());
    }

    private static List<Sample> send(Sender sender, Queue<Batch> queue) {
        List<Sample> samples = new ArrayList<>();
        for (Batch batch = queue.poll(); batch != null; batch = queue.poll()) {
            Batch next = batch;
            samples.add(Sample.of(() -> sender.send(next)));
        }
        return samples;
    }
}
