package ai.alquimista.painel.local.server;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The packaged server as a child JVM of this one's Java, without its shell script, so that signals reach it. */
public final class LibertyServer implements AutoCloseable {

    private static final String NAME = "server";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int TAIL_LINES = 20;

    private final Process process;
    private final Children children;
    private final URI baseUrl;
    private final String instance;
    private final Path log;

    private LibertyServer(Process process, Children children, URI baseUrl, String instance, Path log) {
        this.process = process;
        this.children = children;
        this.baseUrl = baseUrl;
        this.instance = instance;
        this.log = log;
    }

    /**
     * Starts the server; it is not yet ready when this returns.
     *
     * @param settings the service's own settings in their environment form
     * @throws LocalProblem when the port has become busy or the process cannot be started
     */
    public static LibertyServer start(
            LibertyFiles files, StateFolder state, Children children, int port, Map<String, String> settings) {
        if (!Listener.isFree(port)) {
            throw new LocalProblem("Port " + port + " has become busy: start again, or set " + Listener.HTTP.variable()
                    + " to another port");
        }
        // Liberty takes a library for unchanged while its date in the archive is the same, and a reproducible build
        // dates
        // all of them alike: from what it keeps between starts it would run the code of an earlier build.
        String output = "liberty/" + files.name();
        StateFolder.delete(state.root().resolve(output));
        Path log = state.log(NAME);
        ProcessBuilder builder = new ProcessBuilder(files.command())
                .directory(state.folder(output).toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .redirectInput(Redirect.from(new File("/dev/null")));
        environment(builder.environment(), files, state);
        builder.environment().putAll(settings);
        builder.environment().put("PAINEL_HTTP_HOST", Listener.HOST);
        builder.environment().put("PAINEL_HTTP_PORT", Integer.toString(port));
        String instance = UUID.randomUUID().toString();
        builder.environment().put("PAINEL_INSTANCE", instance);
        try {
            Process process = builder.start();
            children.record(NAME, process.toHandle());
            return new LibertyServer(
                    process, children, URI.create("http://" + Listener.HOST + ":" + port), instance, log);
        } catch (IOException failed) {
            throw new LocalProblem("The server could not be started: " + failed.getMessage(), failed);
        }
    }

    private static void environment(Map<String, String> environment, LibertyFiles files, StateFolder state) {
        environment.keySet().removeIf(name -> name.startsWith("WLP_") || name.equals("JVM_ARGS"));
        environment.putAll(files.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WLP_USER_DIR", files.wlp().resolve("usr").toString());
        environment.put("WLP_OUTPUT_DIR", state.folder("liberty").toString());
        String logs = state.folder("logs/liberty").toString();
        environment.put("LOG_DIR", logs);
        environment.put("X_LOG_DIR", logs);
        environment.put("X_LOG_FILE", "console.log");
    }

    /**
     * Waits until the server says that it is ready.
     *
     * @throws LocalProblem when it ends or is not ready in time; the message carries the end of its log
     */
    public void awaitReady() {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        try (ReadyProbe probe = new ReadyProbe(baseUrl, instance)) {
            while (System.nanoTime() < limit && process.isAlive()) {
                if (probe.isReady() && process.isAlive()) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        String what =
                process.isAlive() ? "is not ready after " + START_LIMIT.toSeconds() + " s" : "ended while starting";
        throw new LocalProblem("The server " + what + "; the end of " + log + ":\n" + tail());
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable.getMessage() + ")";
        }
    }

    public URI baseUrl() {
        return baseUrl;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** How the process ended; empty if it is still there after {@code patience}. */
    public OptionalInt exitCode(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    @Override
    public void close() {
        Children.end(process.toHandle(), STOP_LIMIT);
        children.forget(NAME);
    }
}
