package ai.alquimista.painel.bootstrap.image;

import ai.alquimista.painel.local.process.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One container of the image, held to what the manifests hold it to. */
final class Container implements AutoCloseable {

    /** What the pods' security context and resources say, in the engine's words; the stores are on this machine's loopback. */
    private static final List<String> HELD = List.of(
            "--read-only",
            "--user=10001:10001",
            "--cap-drop=ALL",
            "--security-opt=no-new-privileges",
            "--tmpfs=/tmp:rw,mode=1777,size=64m",
            "--tmpfs=/output:rw,mode=1777,size=512m",
            "--network=host",
            "--ulimit=nofile=1024:1024",
            "--ulimit=nproc=4096:4096");

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long PAUSE = 50;

    private final String name;
    private final Process engine;
    private final Path folder;

    private Container(String name, Process engine, Path folder) {
        this.name = name;
        this.engine = engine;
        this.folder = folder;
    }

    /**
     * Starts one.
     *
     * @param options the engine's, besides those that hold it
     * @param settings by a file: others can read a process' arguments
     * @param arguments the image's
     */
    static Container start(String image, List<String> options, Map<String, String> settings, String... arguments)
            throws IOException {
        Path folder = Files.createTempDirectory("painel-image");
        Path told = folder.resolve("settings.env");
        Files.write(
                told,
                settings.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
        String name = folder.getFileName().toString();
        List<String> command = new ArrayList<>(engine("run", "--rm", "--log-driver=none", "--name=" + name));
        command.add("--env-file=" + told);
        command.addAll(HELD);
        command.addAll(options);
        command.add(image);
        command.addAll(List.of(arguments));
        Process engine = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        return new Container(name, engine, folder);
    }

    private static List<String> engine(String... arguments) {
        List<String> command = new ArrayList<>(List.of("podman", "--runtime=runc"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The process that the container is, as this machine sees it. */
    ProcessHandle process() throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (engine.isAlive() && System.nanoTime() - end < 0) {
            Process asked = new ProcessBuilder(engine("inspect", "--format={{.State.Pid}}", name)).start();
            String pid = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (asked.waitFor() == 0 && !pid.equals("0"))
                return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("it does not run: " + err());
    }

    boolean isRunning() {
        return engine.isAlive();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException, IOException {
        if (!engine.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("it does not end: " + out() + err());
        return engine.exitValue();
    }

    String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Override
    public void close() throws IOException {
        if (engine.isAlive())
            new ProcessBuilder(engine("kill", name)).start().onExit().join();
        engine.onExit().join();
        StateFolder.delete(folder);
    }
}
