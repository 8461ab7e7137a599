package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The run command's launcher as a process of its own, on any free ports and a state folder of its own. */
final class RunCommand implements AutoCloseable {

    private static final String LAST_LINE = "Ctrl-C stops everything.";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final Path state;

    private RunCommand(Process process, Path output, Path state) {
        this.process = process;
        this.output = output;
        this.state = state;
    }

    /** Starts it and waits until its welcome is complete. */
    static RunCommand start(Path state) throws IOException, InterruptedException {
        Path output = Files.createTempFile("run-command", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PAINEL_LOCAL_STATE", state.toString());
        for (String name : List.of("HTTP", "POSTGRES", "REDIS", "DYNAMODB", "SQS", "ISSUER", "OUTSIDE"))
            builder.environment().put("PAINEL_LOCAL_" + name + "_PORT", "0");
        RunCommand command = new RunCommand(builder.start(), output, state);
        command.awaitWelcome();
        return command;
    }

    /** What runs in the background of a shell ignores SIGINT, and so would what is started here. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isDirectory(Path.of("/proc"))) command.addAll(List.of("env", "--default-signal=INT"));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.misc.unsafe.memory.access=allow",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "ai.alquimista.painel.local.Main"));
        return command;
    }

    private void awaitWelcome() throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!printed().contains(LAST_LINE)) {
            if (!process.isAlive() || System.nanoTime() > limit)
                throw new IllegalStateException("the run command did not come up:\n" + printed());
            Thread.sleep(100);
        }
    }

    /** What runs, and where; written before the welcome. */
    Path endpointsFile() {
        return state.resolve("endpoints.json");
    }

    JsonNode endpoints() throws IOException {
        return Http.JSON.readTree(endpointsFile().toFile());
    }

    String printed() throws IOException {
        return Files.readString(output);
    }

    /** Everything that it started, and itself. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Sends a signal by name to the launcher alone. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
