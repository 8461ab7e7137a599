package ai.alquimista.painel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.StateFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The chaos command in small: the same run with few events and three kills. */
class ChaosIT {

    private static final int KILLS = 3;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_counts_twice() throws Exception {
        ChaosSettings settings = new ChaosSettings(
                new Places(Path.of("").toAbsolutePath()),
                6_000,
                100,
                KILLS,
                4,
                new Random().nextInt(Integer.MAX_VALUE),
                Duration.ofMillis(1_500));
        StateFolder.delete(settings.places().state());
        List<String> told = new ArrayList<>();
        Running running = new Running(told::add);
        try {
            Ordeal ordeal = new Ordeal(settings, running, told::add);
            Verdict verdict = ordeal.run();

            assertThat(verdict.wrong()).as(verdict.text()).isEmpty();
            assertThat(ordeal.unanswered()).as("kills were felt").isGreaterThanOrEqualTo(KILLS);
        } finally {
            running.stop();
        }
    }
}
