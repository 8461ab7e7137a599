package ai.alquimista.painel.chaos;

import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.server.LibertyServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged server on the stack's stores, at another port after each start. */
final class ShippedServer implements Target, AutoCloseable {

    private static final Duration GONE = Duration.ofSeconds(10);
    private static final String MOST = "1000000";

    /** The server is to be worn out, not its limits; and it rolls up as often as it can, so that kills find it at it. */
    private static final Map<String, String> CHANGED = Map.of(
            "PAINEL_LIMITS_MACHINE_BURST", MOST,
            "PAINEL_LIMITS_MACHINE_PER_MINUTE", MOST,
            "PAINEL_LIMITS_ADDRESS_BURST", MOST,
            "PAINEL_LIMITS_ADDRESS_PER_MINUTE", MOST,
            "PAINEL_UPKEEP_SECONDS", "1");

    private final LibertyFiles files;
    private final LocalStack stack;
    private final Map<String, String> settings;
    private volatile @Nullable LibertyServer server;

    ShippedServer(LibertyFiles files, LocalStack stack, ServiceSettings settings) {
        this.files = files;
        this.stack = stack;
        this.settings = new HashMap<>(settings.forServer());
        this.settings.putAll(CHANGED);
    }

    /** Where it listens, or will. */
    URI address() {
        return running().baseUrl();
    }

    private LibertyServer running() {
        LibertyServer started = server;
        if (started == null) throw new IllegalStateException("the server was never started");
        return started;
    }

    @Override
    public void start() {
        int port = Listener.choosePorts(Map.of(Listener.HTTP.variable(), "0")).getOrDefault(Listener.HTTP, 0);
        server = LibertyServer.start(files, stack.state(), stack.children(), port, settings);
    }

    @Override
    public void awaitWork() {
        running().awaitReady();
    }

    @Override
    public void kill() {
        running().process().destroyForcibly();
        if (running().exitCode(GONE).isEmpty()) throw new LocalProblem("The server outlived SIGKILL");
    }

    @Override
    public void close() {
        LibertyServer started = server;
        if (started != null) started.close();
    }
}
