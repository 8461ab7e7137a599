package ai.alquimista.painel.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTableTest {

    private final GoalTable table = new GoalTable();

    @Test
    void tells_what_was_reached() {
        table.atLeast("fast", 0.5, 0.5);
        table.atMost("small", 2.5, 2.5);

        assertThat(table.text()).contains("| fast | ≥ 0.50 | 0.50 | yes |", "| small | ≤ 2.50 | 2.50 | yes |");
    }

    @Test
    void tells_what_was_missed() {
        table.atLeast("fast", 0.5, 0.49);
        table.atMost("small", 2.5, 2.51);
        table.atMost("unknown", 2.5, Double.NaN);

        assertThat(table.text())
                .contains(
                        "| fast | ≥ 0.50 | 0.49 | **no** |",
                        "| small | ≤ 2.50 | 2.51 | **no** |",
                        "| unknown | ≤ 2.50 | NaN | **no** |");
    }
}
