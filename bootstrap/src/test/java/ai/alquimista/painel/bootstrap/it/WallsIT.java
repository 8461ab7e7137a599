package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.FreePorts;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second server on the same stores, started while a wall between the tenants is down. */
class WallsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TABLE = "alquimista_platform.incidents";

    @AfterEach
    void restore() {
        alter("FORCE ROW LEVEL SECURITY, ENABLE ROW LEVEL SECURITY");
    }

    @ParameterizedTest
    @CsvSource({"NO FORCE ROW LEVEL SECURITY", "DISABLE ROW LEVEL SECURITY"})
    void refuses_to_serve_while_a_wall_is_down(String breach) throws IOException {
        alter(breach);

        try (StateFolder state = StateFolder.hold(Places.own("second"));
                LibertyServer second = LibertyServer.start(
                        Places.server(),
                        state,
                        new Children(state),
                        new FreePorts().next(),
                        Service.running().settings().forServer())) {
            Eventually.until(PATIENCE, () -> endedOrNotReady(second));
            assertThat(second.exitCode(Duration.ZERO)).hasValue(3);
            assertThat(Files.readString(second.log()))
                    .contains("refusing to serve")
                    .containsPattern("\\bincidents\\b");
        }
    }

    /** Asks as an orchestrator does: a database that did not answer in time at the start is looked at again. */
    private static boolean endedOrNotReady(LibertyServer server) {
        if (server.exitCode(Duration.ofMillis(200)).isPresent()) return true;
        try {
            HttpURLConnection ready = (HttpURLConnection)
                    server.baseUrl().resolve("/health/ready").toURL().openConnection();
            ready.setReadTimeout(5_000);
            assertThat(ready.getResponseCode()).isNotEqualTo(200);
        } catch (IOException notListening) {
            // Before its start and after its end.
        }
        return false;
    }

    private static void alter(String change) {
        Service.running().owner().useHandle(handle -> handle.execute("ALTER TABLE " + TABLE + " " + change));
    }
}
