package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.server.LibertyServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged server in one role, in a folder of its own, at another port after each start. */
public final class MortalServer implements Mortal {

    private final LibertyFiles files;
    private final StateFolder state;
    private final Children children;
    private final Map<String, String> settings;
    private volatile @Nullable LibertyServer server;

    /** @param folder for its output and its logs */
    MortalServer(LibertyFiles files, Path folder, Map<String, String> settings) {
        this.files = files;
        this.state = StateFolder.hold(folder);
        this.children = new Children(state);
        this.settings = Map.copyOf(settings);
    }

    /** Where it listens, or will. */
    public URI address() {
        return running().baseUrl();
    }

    @Override
    public ProcessHandle process() {
        return running().process();
    }

    @Override
    public void start() {
        int port = Listener.choosePorts(Map.of(Listener.HTTP.variable(), "0")).getOrDefault(Listener.HTTP, 0);
        LibertyServer started = LibertyServer.start(files, state, children, port, settings);
        server = started;
        started.awaitReady();
    }

    @Override
    public void close() {
        LibertyServer started = server;
        if (started != null) started.close();
        state.close();
    }

    private LibertyServer running() {
        LibertyServer started = server;
        if (started == null) throw new IllegalStateException("the server was never started");
        return started;
    }
}
