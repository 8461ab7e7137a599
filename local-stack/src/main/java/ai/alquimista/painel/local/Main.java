package ai.alquimista.painel.local;

import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.server.LibertyFiles;
import ai.alquimista.painel.local.server.LibertyServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The run command: stores, schema, demonstration data, server, welcome; then waits to be stopped. */
public final class Main {

    private static final double MILLIS = 1000.0;
    private static final int FAILED = 1;

    private final Path repository;
    private final LocalSettings settings;
    private final List<DemoUser> users = DemoUsers.demonstration();
    private final Running running = new Running(Main::say);

    private Main(Path repository, LocalSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        // Before anything logs: third parties write warnings to a file, not between the lines a person reads.
        Path repository = repository(Path.of("").toAbsolutePath());
        LocalSettings settings = LocalSettings.of(repository, System.getenv());
        QuietLogs.into(settings.state().resolve("logs"));
        Main main = new Main(repository, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(main.running::stop, "stop"));
        Running.endWithParent();
        try {
            main.run();
        } catch (LocalProblem problem) {
            main.fail(String.valueOf(problem.getMessage()));
        } catch (Exception unexpected) {
            main.fail("Could not start: " + unexpected);
        }
    }

    private void run() throws Exception {
        LibertyFiles files = new LibertyFiles(repository.resolve("bootstrap/target/liberty/wlp"), "painel");
        say("Starting the stores ...");
        LocalStack stack = running.start(() -> LocalStack.start(settings, users, Main::done));
        ServiceSettings service = ServiceSettings.of(stack, settings);
        for (Step step : Steps.before(service)) {
            timed(step.name(), step.work());
        }
        say("Starting the server ...");
        LibertyServer server = running.start(() ->
                LibertyServer.start(files, stack.state(), stack.children(), stack.httpPort(), service.forServer()));
        timed("Server on port " + stack.httpPort(), server::awaitReady);
        Endpoints endpoints = Endpoints.of(stack, service, server.baseUrl(), users);
        Path file = settings.endpoints(repository);
        endpoints.write(file);
        say(new Welcome(endpoints, stack.state().root(), file).text());
        server.process().onExit().join();
        fail("The server ended by itself; its log is " + server.log());
    }

    private static void timed(String what, Step.Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        done(what, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void fail(String message) {
        if (!running.isStopped()) {
            say(message);
            System.exit(FAILED);
        }
    }

    private static void done(String what, Duration took) {
        say("  %-32s %5.1f s".formatted(what, took.toMillis() / MILLIS));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** The folder this is started in or the nearest above it that holds the service. */
    private static Path repository(Path here) {
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("bootstrap")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        return here;
    }
}
