package ai.alquimista.painel.bootstrap.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A job as its operators start it: the launcher on the classes that were built, as a process of its own. */
final class PainelProcess implements AutoCloseable {

    private static final Path LAUNCHER =
            Path.of("../bin/painel").toAbsolutePath().normalize();
    private static final long SECONDS = 120;

    private final Process process;
    private final Path out;
    private final Path err;

    private PainelProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts a job that is told what the stack's server is told, and the owner of the schema. */
    static PainelProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    static PainelProcess start(Map<String, String> more, String... arguments) throws IOException {
        Path out = Files.createTempFile("painel", ".out");
        Path err = Files.createTempFile("painel", ".err");
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(Service.running().settings().variables());
        environment.putAll(more);
        return new PainelProcess(builder.start(), out, err);
    }

    /** Runs a job to its end. */
    static PainelProcess run(String... arguments) throws IOException, InterruptedException {
        PainelProcess job = start(arguments);
        job.exitCode();
        return job;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends it as the system does when memory is short: it cannot do anything about it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException("it does not end: " + err());
        return process.exitValue();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
