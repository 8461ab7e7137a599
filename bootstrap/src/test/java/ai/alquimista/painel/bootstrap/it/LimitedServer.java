package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.FreePorts;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A second server on the same stores, with the limits that nobody has changed. */
final class LimitedServer implements AutoCloseable {

    private final StateFolder state;
    private final LibertyServer server;

    LimitedServer() {
        Map<String, String> told = new HashMap<>(Service.running().settings().forServer());
        // Keys of its own in the Redis that it shares with the server whose limits are raised.
        told.put("PAINEL_ENVIRONMENT", "limited");
        told.put("PAINEL_HTTP_TRUSTED_PROXIES", "1");
        state = StateFolder.hold(Places.own("limited"));
        server = LibertyServer.start(Places.server(), state, new Children(state), new FreePorts().next(), told);
        server.awaitReady();
    }

    URI baseUrl() {
        return server.baseUrl();
    }

    /** Asks as if from that address. */
    Answer ask(String method, String path, String token, String address) {
        return ask(method, path, Map.of("Authorization", "Bearer " + token, "X-Forwarded-For", address));
    }

    Answer ask(String method, String path, Map<String, String> headers) {
        return Http.send(server.baseUrl(), method, path, headers);
    }

    @Override
    public void close() {
        server.close();
        state.close();
    }
}
