package ai.alquimista.painel.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bench.data.Batch;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportingTest {

    private final List<Batch> batches =
            IntStream.range(0, 40).mapToObj(i -> new Batch("{}", "", "")).toList();
    private final Queue<Batch> sent = new ConcurrentLinkedQueue<>();

    @Test
    void sends_each_batch_once() {
        Load load = Reporting.run(List.of(new Counting(true), new Counting(true), new Counting(true)), batches);

        assertThat(sent).containsExactlyInAnyOrderElementsOf(batches);
        assertThat(load.calls()).isEqualTo(40);
        assertThat(load.failed()).isZero();
        assertThat(load.perSecond()).isPositive();
    }

    @Test
    void counts_what_was_not_taken_in_as_failed() {
        Load load = Reporting.run(List.of(new Counting(false)), batches);

        assertThat(load.failed()).isEqualTo(40);
        assertThat(load.perSecond()).isZero();
    }

    private final class Counting implements Sender {

        private final boolean good;

        Counting(boolean good) {
            this.good = good;
        }

        @Override
        public boolean send(Batch batch) {
            sent.add(batch);
            return good;
        }

        @Override
        public void close() {}
    }
}
