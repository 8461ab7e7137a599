package ai.alquimista.painel.bench.server;

import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.bench.measure.Programs;
import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Fastify peer as a child process: one process, on a port of its own choice, which it writes into a file. */
public final class Peer implements AutoCloseable {

    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(3);
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final int PAUSE_MILLIS = 50;

    private final Programs programs;
    private final Process process;
    private final URI server;

    private Peer(Programs programs, Process process, URI server) {
        this.programs = programs;
        this.process = process;
        this.server = server;
    }

    /** Installs what the lock file names, unless it is there. */
    public static void install(Programs programs, Path folder) throws IOException {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        Path wanted = folder.resolve("package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
            return;
        }
        programs.run(
                List.of("npm", "ci", "--no-audit", "--no-fund", "--prefix", folder.toString()),
                Map.of(),
                INSTALL_LIMIT);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param settings what it reads from its environment, see {@code peer.js}
     * @throws LocalProblem when it does not come up
     */
    public static Peer start(Programs programs, Path folder, Map<String, String> settings) throws IOException {
        Path port = programs.folder().resolve("peer.port");
        Files.deleteIfExists(port);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("PEER_PORT_FILE", port.toString());
        environment.put("NODE_ENV", "production");
        Path log = programs.folder().resolve("peer.log");
        Process process =
                programs.start(List.of("node", folder.resolve("peer.js").toString()), environment, log);
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < limit) {
            if (Files.exists(port)) {
                return new Peer(programs, process, URI.create("http://127.0.0.1:" + Files.readString(port)));
            }
            pause();
        }
        programs.end(process);
        throw new LocalProblem("The peer did not start; its log is " + log);
    }

    /** Refuses, by a {@link LocalProblem}, to be measured unless it answers as it should. */
    public void check(Call call) {
        try (Api api = new Api(server)) {
            int status = api.get(call).statusCode();
            if (status != 200) throw new LocalProblem("The peer answers " + call.path() + " with " + status);
        }
    }

    public URI server() {
        return server;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("Interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        programs.end(process);
    }
}
