package ai.alquimista.painel.chaos.rollout;

import ai.alquimista.painel.chaos.command.Signals;
import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.server.LibertyServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged server in one role, in a folder of its own, at the same port after each start. */
final class Instance implements AutoCloseable {

    private final String name;
    private final LibertyFiles files;
    private final StateFolder state;
    private final Children children;
    private final int port;
    private final Map<String, String> settings;
    private volatile @Nullable LibertyServer server;

    /** @param folder for the output and logs of all, each in one by its name */
    Instance(String name, LibertyFiles files, Path folder, int port, Map<String, String> settings) {
        this.name = name;
        this.files = files;
        this.state = StateFolder.hold(folder.resolve(name));
        this.children = new Children(state);
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /**
     * Returns when it is ready; answers how long that took. A pod starts and warms up on processor time of its own; this one
     * does on what others leave of the machine, until it has {@linkplain #settle settled}.
     */
    Duration start() throws InterruptedException {
        long begun = System.nanoTime();
        LibertyServer started = LibertyServer.start(files, state, children, port, settings);
        server = started;
        Precedence.last(started.process());
        started.awaitReady();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Has it get its share of the machine. */
    void settle() throws InterruptedException {
        Precedence.equal(running().process());
    }

    /** Sends SIGTERM, and answers how long it was until the process was gone; one that needs longer is a {@link LocalProblem}. */
    Duration end(Duration grace) throws InterruptedException {
        long begun = System.nanoTime();
        Signals.end(running().process());
        if (running().exitCode(grace).isEmpty())
            throw new LocalProblem(name + " is still there " + grace.toSeconds() + " s after SIGTERM");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        LibertyServer started = server;
        if (started != null) started.close();
        state.close();
    }

    private LibertyServer running() {
        LibertyServer started = server;
        if (started == null) throw new IllegalStateException(name + " was never started");
        return started;
    }
}
