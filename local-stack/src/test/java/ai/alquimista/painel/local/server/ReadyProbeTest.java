package ai.alquimista.painel.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadyProbeTest {

    private static final String OURS = "0b5a";

    @Test
    void knows_its_own_server_once_it_has_started_and_is_ready() throws Exception {
        try (Answering server = new Answering(200, 200, OURS)) {
            assertThat(server.probe().isReady()).isTrue();
        }
        try (Answering server = new Answering(200, 503, OURS)) {
            assertThat(server.probe().isReady()).isFalse();
        }
        try (Answering server = new Answering(503, 200, OURS)) {
            assertThat(server.probe().isReady()).isFalse();
        }
    }

    @Test
    void names_the_address_where_another_server_answers() throws Exception {
        try (Answering server = new Answering(200, 200, "77c1")) {
            assertThatThrownBy(() -> server.probe().isReady())
                    .isInstanceOf(LocalProblem.class)
                    .hasMessageContaining("/health/ready")
                    .hasMessageContaining("PAINEL_LOCAL_HTTP_PORT");
        }
    }

    private static final class Answering implements AutoCloseable {

        private final HttpServer server;
        private final ReadyProbe probe;

        Answering(int started, int ready, String instance) throws IOException {
            byte[] body = "{\"instance\":\"%s\"}".formatted(instance).getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(Listener.address(0), 0);
            answer("/health/started", started, body);
            answer("/health/ready", ready, body);
            server.start();
            probe = new ReadyProbe(
                    URI.create("http://" + Listener.HOST + ":"
                            + server.getAddress().getPort()),
                    OURS);
        }

        private void answer(String path, int status, byte[] body) {
            server.createContext(path, exchange -> {
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }

        ReadyProbe probe() {
            return probe;
        }

        @Override
        public void close() {
            probe.close();
            server.stop(0);
        }
    }
}
