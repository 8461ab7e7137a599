package ai.alquimista.painel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final Batches batches = new Batches(LoadTest.load(7), 3);

    @Test
    void are_given_out_once_until_acknowledged_and_again_after() {
        Set<Integer> taken = new HashSet<>();
        while (!batches.areDone()) {
            int batch = batches.take();
            assertThat(batches.isAcknowledged(batch)).isEqualTo(!taken.add(batch));
            batches.acknowledge(batch);
        }

        assertThat(batches.events()).isEqualTo(95);
        assertThat(batches.isAcknowledged(batches.take())).isTrue();
    }

    @Test
    void count_once_however_often_they_are_acknowledged() {
        int batch = batches.take();
        batches.acknowledge(batch);
        batches.acknowledge(batch);

        assertThat(batches.events()).isEqualTo(10);
    }
}
