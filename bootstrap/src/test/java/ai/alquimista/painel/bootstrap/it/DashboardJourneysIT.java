package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What people do in the panel, in a real browser, on what the run command starts; the journeys stand in {@code dashboard/e2e}. */
@Execution(ExecutionMode.CONCURRENT)
class DashboardJourneysIT {

    private static final Path DASHBOARD =
            Path.of("../dashboard").toAbsolutePath().normalize();
    private static final Path OUTPUT = Path.of("target/dashboard-journeys.log").toAbsolutePath();
    private static final int LIMIT_MINUTES = 15;

    @Test
    void are_all_made(@TempDir Path state) throws Exception {
        Path browser = Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
        assumeTrue(Files.isExecutable(browser), "there is no Chromium at " + browser + "; CHROMIUM names another");
        assumeTrue(Files.exists(DASHBOARD.resolve("dist/files.txt")), "the panel was left out of this build");

        try (RunCommand command = RunCommand.start(state)) {
            assertThat(command.processes()).isNotEmpty();
            assertThat(journeys(command.endpointsFile()))
                    .as(Files.readString(OUTPUT))
                    .isZero();
        }
    }

    private static int journeys(Path endpoints) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(DASHBOARD.resolve("build").toString(), "e2e")
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        builder.environment().put("PAINEL_ENDPOINTS", endpoints.toString());
        Process process = builder.start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("the journeys took longer than " + LIMIT_MINUTES + " minutes");
        }
        return process.exitValue();
    }
}
