package ai.alquimista.painel.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final String PAGE = """
            # Performance

            Words.

            <!-- figures of reads: written by the benchmarks -->

            old

            <!-- end of the figures of reads -->

            More words.

            <!-- figures of events: written by the benchmarks -->

            other

            <!-- end of the figures of events -->
            """;

    @Test
    void replaces_one_chapter_and_keeps_all_else() {
        assertThat(PerformancePage.replaced(PAGE, "reads", "new\n")).isEqualTo(PAGE.replace("old", "new"));
    }

    @Test
    void is_not_written_without_its_marks() {
        assertThatIllegalStateException().isThrownBy(() -> PerformancePage.replaced(PAGE, "commands", "new"));
    }
}
