package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.local.process.Children;
import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of this machine, run one after the other, each for a bounded time; what still runs at the end is ended. */
public final class Programs implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final int SHOWN = 2_000;

    private final Path folder;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /** @param folder for what they read and write */
    public Programs(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** Refuses, by a {@link LocalProblem}, to go on without a program. */
    public static void require(String name, String how) {
        if (find(name).isEmpty()) {
            throw new LocalProblem("The benchmarks need " + name + ": " + how);
        }
    }

    /** The program on the PATH, or where Debian keeps PostgreSQL's. */
    public static Optional<Path> find(String name) {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of);
        return Stream.concat(onPath, postgresql().stream())
                .map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> postgresql() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin")).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /**
     * What the program wrote, to both streams.
     *
     * @throws LocalProblem when it fails or is not done in time
     */
    public String run(List<String> command, Map<String, String> environment, Duration limit) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            Process process = start(command, environment, output);
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            end(process);
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (ended && process.exitValue() == 0) {
                return text;
            }
            throw new LocalProblem(command.getFirst()
                    + (ended ? " failed: " : " was not done in time: ")
                    + text.substring(0, Math.min(SHOWN, text.length())));
        } catch (IOException failed) {
            throw new LocalProblem(command.getFirst() + " cannot be run: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("Interrupted", interrupted);
        }
    }

    /** Starts one that runs until {@link #end} or until this process is gone, which closes its standard input. */
    public Process start(List<String> command, Map<String, String> environment, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        running.add(process);
        return process;
    }

    public void end(Process process) {
        Children.end(process.toHandle(), GRACE);
        running.remove(process);
    }

    @Override
    public void close() {
        running.forEach(this::end);
    }
}
