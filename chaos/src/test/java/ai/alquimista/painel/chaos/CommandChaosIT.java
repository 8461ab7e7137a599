package ai.alquimista.painel.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.chaos.command.CommandOrdeal;
import ai.alquimista.painel.chaos.command.CommandSettings;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.process.StateFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The chaos command for commands in small: the same run with few of them and eight blows. */
class CommandChaosIT {

    @Test
    void nothing_acknowledged_is_lost_and_nothing_happens_twice() throws Exception {
        CommandSettings settings = new CommandSettings(
                new Places(Path.of("").toAbsolutePath()), 200, 8, 4, new Random().nextInt(Integer.MAX_VALUE));
        StateFolder.delete(settings.places().state());
        List<String> told = new ArrayList<>();
        Running running = new Running(told::add);
        try {
            Verdict verdict = new CommandOrdeal(settings, running, told::add).run();

            assertThat(verdict.wrong()).as(verdict.text()).isEmpty();
        } finally {
            running.stop();
        }
    }
}
