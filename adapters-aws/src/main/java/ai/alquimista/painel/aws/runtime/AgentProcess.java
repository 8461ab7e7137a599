package ai.alquimista.painel.aws.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The process that one token started. It writes the token into the log of starts before anything else, and can be told from
 * all others by its arguments, whoever started it: first by the token, then by the seconds that it sleeps, which are made of
 * the token.
 */
final class AgentProcess {

    private static final String NAME = "painel-agent";
    private static final String SCRIPT = "echo \"$1\" >> \"$2\"; exec sleep \"$3\"";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LEAST_SECONDS = 1 << 30;
    private static final File NOTHING = new File("/dev/null");

    private final String token;
    private final Path log;

    AgentProcess(String token, Path log) {
        this.token = token;
        this.log = log;
    }

    /** Starts it, and returns once its start is in the log. */
    void start() throws IOException {
        new ProcessBuilder("sh", "-c", SCRIPT, NAME, token, log.toString(), seconds())
                .redirectInput(NOTHING)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        await(this::isInLog);
    }

    /** Whether it was ever started; one that lives and is not in the log is about to be. */
    boolean wasStarted() {
        return isInLog() || living().isPresent();
    }

    /** Ends it, and returns once it is gone; does nothing if it is. */
    void end() throws IOException {
        Optional<ProcessHandle> process = living();
        if (process.isEmpty()) return;
        process.get().destroyForcibly();
        await(() -> living().isEmpty());
    }

    Optional<ProcessHandle> living() {
        return ProcessHandle.allProcesses().filter(this::isThis).findAny();
    }

    private boolean isThis(ProcessHandle process) {
        List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        return arguments.equals(List.of(seconds())) || arguments.containsAll(List.of(NAME, token));
    }

    private boolean isInLog() {
        try {
            return Files.exists(log) && Files.readAllLines(log).contains(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More than 34 years. */
    private String seconds() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Integer.toString(LEAST_SECONDS + (ByteBuffer.wrap(digest).getInt() & (LEAST_SECONDS - 1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void await(BooleanSupplier condition) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new IOException("no change within " + PATIENCE);
            pause();
        }
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
