package ai.alquimista.painel.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void ends_what_an_earlier_run_left_behind() throws Exception {
        Process orphan = process();
        try (StateFolder state = StateFolder.hold(folder)) {
            new Children(state).record("orphan", orphan.toHandle());
            new Children(state).endLeftovers();
        }
        assertThat(orphan.isAlive()).isFalse();
        assertThat(folder.resolve("children")).isEmptyDirectory();
    }

    @Test
    void spares_a_stranger_who_got_the_same_id() throws Exception {
        Process stranger = process();
        try (StateFolder state = StateFolder.hold(folder)) {
            Children children = new Children(state);
            children.record("redis", stranger.toHandle());
            Path record = folder.resolve("children/redis");
            List<String> lines = new ArrayList<>(Files.readAllLines(record));
            lines.set(1, "2001-01-01T00:00:00Z");
            Files.write(record, lines);
            children.endLeftovers();
        }
        assertThat(stranger.isAlive()).isTrue();
    }

    private Process process() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        started.add(process);
        return process;
    }
}
