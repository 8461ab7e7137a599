package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.measure.Together.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Some who each do the same again and again, one after the other, for a while. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** What is begun by the end of the time is still ended, and counts, as does its time. */
    public static Load run(List<? extends BooleanSupplier> doers, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return Together.run(doers.stream()
                .<Callable<List<Sample>>>map(doer -> () -> repeat(doer, end))
                .toList());
    }

    private static List<Sample> repeat(BooleanSupplier doer, long end) {
        List<Sample> samples = new ArrayList<>();
        while (System.nanoTime() < end) samples.add(Sample.of(doer));
        return samples;
    }
}
