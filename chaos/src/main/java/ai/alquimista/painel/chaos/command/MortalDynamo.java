package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local in a process of its own. One that is {@linkplain Kind#DURABLE durable} may be killed at any moment: its file
 * is SQLite's, with a rollback journal and full synchronisation, and each request, a transaction of several items too, is one
 * transaction that is committed before the answer, which DynamoDB Local does not see to by itself.
 */
public final class MortalDynamo implements Mortal {

    private static final String NAME = "dynamodb";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final StateFolder state;
    private final Children children;
    private final int port;
    private final Kind kind;
    private volatile @Nullable Process process;

    /** Whether it keeps what it acknowledged if it is killed, for which each write then waits. */
    public enum Kind {
        AS_IT_IS,
        DURABLE
    }

    MortalDynamo(StateFolder state, Children children, int port, Kind kind) {
        this.state = state;
        this.children = children;
        this.port = port;
        this.kind = kind;
    }

    @Override
    public void start() {
        Path log = state.log(NAME);
        try {
            Process started = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .start();
            process = started;
            children.record(NAME, started.toHandle());
            await(started);
        } catch (IOException failed) {
            throw new LocalProblem("DynamoDB Local did not start; its log is " + log, failed);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It loads native code and uses Unsafe; the JDK would warn of both.
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.misc.unsafe.memory.access=allow",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                DynamoProcess.class.getName(),
                state.folder(NAME).toString(),
                Integer.toString(port),
                kind.name());
    }

    private void await(Process started) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (Listener.isFree(port)) {
            if (!started.isAlive() || System.nanoTime() > limit)
                throw new LocalProblem("DynamoDB Local did not start; its log is " + state.log(NAME));
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public ProcessHandle process() {
        Process started = process;
        if (started == null) throw new IllegalStateException("it was never started");
        return started.toHandle();
    }

    @Override
    public void close() {
        if (process != null) Children.end(process(), GRACE);
        children.forget(NAME);
    }
}
