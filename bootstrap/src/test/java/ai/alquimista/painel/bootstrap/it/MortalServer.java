package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.FreePorts;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Another server on the same stores that may be killed. */
final class MortalServer implements AutoCloseable {

    private final StateFolder state;
    private final LibertyServer server;

    MortalServer() {
        this("mortal", Map.of());
    }

    /** One of several, told otherwise than the others. */
    MortalServer(String name, Map<String, String> otherwise) {
        state = StateFolder.hold(Places.own(name));
        Map<String, String> told = new HashMap<>(Service.running().settings().forServer());
        told.put("PAINEL_LIMITS_ENABLED", "false");
        told.put("PAINEL_ROLES", "api");
        told.putAll(otherwise);
        server = LibertyServer.start(Places.server(), state, new Children(state), new FreePorts().next(), told);
        server.awaitReady();
    }

    URI baseUrl() {
        return server.baseUrl();
    }

    /** Ends it as the system does when memory is short: it cannot do anything about it. */
    void kill() {
        server.process().destroyForcibly();
        server.process().onExit().join();
    }

    /** Ends it as a rollout does: what it has begun it answers. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        state.close();
    }
}
