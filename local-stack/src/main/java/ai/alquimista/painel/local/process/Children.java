package ai.alquimista.painel.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes this state folder has started, on record while they run, so that a start after a crash can end those
 * left behind: a process is ended only when its id, its start time and its executable are all the recorded ones.
 */
public final class Children {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Path folder;

    public Children(StateFolder state) {
        this.folder = state.folder("children");
    }

    public void record(String name, ProcessHandle child) {
        try {
            Files.write(folder.resolve(name), fingerprint(child));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends what an earlier run left behind. */
    public void endLeftovers() {
        try (Stream<Path> records = Files.list(folder)) {
            for (Path file : records.toList()) {
                leftover(Files.readAllLines(file)).ifPresent(child -> end(child, GRACE));
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks the process to end, waits for at most {@code grace}, then kills it. */
    public static void end(ProcessHandle child, Duration grace) {
        child.destroy();
        if (!hasEnded(child, grace)) {
            child.destroyForcibly();
            hasEnded(child, GRACE);
        }
    }

    private static boolean hasEnded(ProcessHandle child, Duration patience) {
        try {
            child.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !child.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !child.isAlive();
        }
    }

    private static Optional<ProcessHandle> leftover(List<String> recorded) {
        if (recorded.isEmpty() || !recorded.getFirst().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(recorded.getFirst()))
                .filter(child -> fingerprint(child).equals(recorded));
    }

    private static List<String> fingerprint(ProcessHandle child) {
        ProcessHandle.Info info = child.info();
        return List.of(
                Long.toString(child.pid()),
                info.startInstant().map(Object::toString).orElse("unknown"),
                info.command().orElse("unknown"));
    }
}
