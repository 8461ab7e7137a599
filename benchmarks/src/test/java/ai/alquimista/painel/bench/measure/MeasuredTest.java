package ai.alquimista.painel.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void is_the_median_of_each_figure_and_the_sum_of_failures() {
        assertThat(Measured.median(List.of(
                        new Measured(30, 1, 9, 1, 0.5, 0.2),
                        new Measured(10, 2, 8, 0, 0.4, 0.3),
                        new Measured(20, 3, 7, 2, 0.6, 0.1))))
                .isEqualTo(new Measured(20, 2, 8, 3, 0.5, 0.2));
    }

    @Test
    void lies_between_the_middle_two_of_an_even_number() {
        assertThat(Measured.median(List.of(new Measured(10, 1, 1, 0, 1, 1), new Measured(20, 3, 3, 0, 3, 3))))
                .isEqualTo(new Measured(15, 2, 2, 0, 2, 2));
    }
}
