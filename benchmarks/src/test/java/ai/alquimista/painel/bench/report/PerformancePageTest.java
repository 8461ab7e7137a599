package ai.alquimista.painel.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final String PAGE = """
            # Performance

            Words.

            <!-- figures: written by the benchmarks -->

            old

            <!-- end of the figures -->

            More words.
            """;

    @Test
    void replaces_the_figures_and_keeps_the_words() {
        assertThat(PerformancePage.replaced(PAGE, "new\n")).isEqualTo(PAGE.replace("old", "new"));
    }

    @Test
    void is_not_written_without_its_marks() {
        assertThatIllegalStateException().isThrownBy(() -> PerformancePage.replaced("# Performance\n", "new"));
    }
}
