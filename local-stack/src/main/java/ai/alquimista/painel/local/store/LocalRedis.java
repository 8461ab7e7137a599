package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.RedisExecProvider;

/** Redis 7 as a child process, its data in the state folder. */
public final class LocalRedis implements AutoCloseable {

    private static final String NAME = "redis";
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);
    private static final int BUSY_ATTEMPTS = 50;
    private static final Duration BUSY_PAUSE = Duration.ofMillis(20);

    private final Process process;
    private final Children children;
    private final int port;

    private LocalRedis(Process process, Children children, int port) {
        this.process = process;
        this.children = children;
        this.port = port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param binaries where the server's program is unpacked, kept between runs
     * @throws LocalProblem when it does not start or another server answers on its port
     */
    public static LocalRedis start(StateFolder state, Children children, Path binaries, int port) {
        Path log = state.log(NAME);
        try {
            Process process = started(new ProcessBuilder(command(program(binaries), port, state.folder(NAME)))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .redirectInput(Redirect.from(new File("/dev/null"))));
            children.record(NAME, process.toHandle());
            LocalRedis redis = new LocalRedis(process, children, port);
            redis.await(log);
            return redis;
        } catch (IOException failed) {
            throw new LocalProblem("Redis did not start; its log is " + log, failed);
        }
    }

    /**
     * A program just unpacked is busy (ETXTBSY) while a process that another thread forked meanwhile still holds the
     * handle that wrote it, which ends with that process' own exec.
     */
    private static Process started(ProcessBuilder program) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return program.start();
            } catch (IOException busy) {
                if (attempt == BUSY_ATTEMPTS
                        || !String.valueOf(busy.getMessage()).contains("error=26")) {
                    throw busy;
                }
                LockSupport.parkNanos(BUSY_PAUSE.toNanos());
            }
        }
    }

    private static List<String> command(Path program, int port, Path data) {
        return List.of(
                program.toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                Listener.HOST,
                "--dir",
                data.toString(),
                "--save",
                "60 1");
    }

    /** The library unpacks into a new temporary folder at each call; one copy is kept instead. */
    private static synchronized Path program(Path binaries) throws IOException {
        Path kept = binaries.resolve("redis-server-" + RedisExecProvider.redisVersion);
        if (!Files.isExecutable(kept)) {
            Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
            Path next = binaries.resolve(kept.getFileName() + ".new");
            Files.copy(unpacked, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            StateFolder.onlyOwner(next, "rwx------");
            Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return kept;
    }

    private void await(Path log) {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        RedisProbe probe = new RedisProbe(port);
        while (process.isAlive() && System.nanoTime() < limit) {
            long answering = probe.processId();
            if (answering == process.pid()) {
                return;
            }
            if (answering > 0) {
                close();
                throw new LocalProblem("Another Redis answers on port " + port + ": set " + Listener.REDIS.variable()
                        + " to another port");
            }
            probe.pause();
        }
        close();
        throw new LocalProblem("Redis did not start; its log is " + log);
    }

    public String url() {
        return "redis://" + Listener.HOST + ":" + port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        Children.end(process.toHandle(), STOP_LIMIT);
        try {
            process.getOutputStream().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        children.forget(NAME);
    }
}
