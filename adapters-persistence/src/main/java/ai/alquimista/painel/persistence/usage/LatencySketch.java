package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.usage.Percentiles;
import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.encoding.ByteArrayInput;
import com.datadoghq.sketch.ddsketch.encoding.GrowingByteArrayOutput;
import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import com.datadoghq.sketch.ddsketch.store.CollapsingLowestDenseStore;
import com.datadoghq.sketch.ddsketch.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Response times in milliseconds, kept so that days and agents can be merged and any percentile still lies within 1 % of
 * the exact value (DDSketch with logarithmic buckets). 2,048 buckets reach from the longest time down to 10^-17 of it, so
 * that none is ever collapsed.
 */
public final class LatencySketch {

    private static final double RELATIVE_ACCURACY = 0.01;
    private static final int BUCKETS = 2_048;

    private final DDSketch sketch = new DDSketch(new LogarithmicMapping(RELATIVE_ACCURACY), LatencySketch::buckets);

    /**
     * Adds requests that took the same time.
     *
     * @param milliseconds 0 or more
     */
    public void add(double milliseconds, long requests) {
        sketch.accept(milliseconds, (double) requests);
    }

    /**
     * Adds what another sketch has seen.
     *
     * @param encoded as {@link #encoded()} wrote it
     */
    public void merge(byte[] encoded) {
        try {
            sketch.decodeAndMergeWith(ByteArrayInput.wrap(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("a latency sketch cannot be read", e);
        }
    }

    /** As {@code tenant_usage_sketches} keeps it: sketches-java's own encoding, with its mapping. */
    public byte[] encoded() {
        var output = GrowingByteArrayOutput.withDefaultInitialCapacity();
        try {
            sketch.encode(output, false);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused a latency sketch", e);
        }
        return output.trimmedCopy();
    }

    /** Empty without a request. */
    public Optional<Percentiles> percentiles() {
        return sketch.isEmpty() ? Optional.empty() : Optional.of(new Percentiles(at(0.50), at(0.95), at(0.99)));
    }

    private BigDecimal at(double quantile) {
        return BigDecimal.valueOf(sketch.getValueAtQuantile(quantile)).setScale(2, RoundingMode.HALF_UP);
    }

    private static Store buckets() {
        return new CollapsingLowestDenseStore(BUCKETS);
    }
}
