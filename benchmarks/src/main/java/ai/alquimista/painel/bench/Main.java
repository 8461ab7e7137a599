package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Programs;
import ai.alquimista.painel.bench.report.PerformancePage;
import ai.alquimista.painel.bench.server.ServerFolder;
import ai.alquimista.painel.local.LocalSettings;
import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.QuietLogs;
import ai.alquimista.painel.local.Running;
import ai.alquimista.painel.local.ServiceSettings;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bench command: stores, data, servers, figures; ends by itself and leaves nothing running. */
public final class Main {

    private static final double MILLIS = 1000.0;
    private static final int FAILED = 1;

    private final BenchSettings settings;
    private final Running running = new Running(Workbench::say);

    private Main(BenchSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        try {
            BenchSettings settings = BenchSettings.read();
            // Before anything logs: third parties write warnings to a file, not between the lines a person reads.
            QuietLogs.into(settings.target().resolve("state/logs"));
            new Main(settings).runToEnd();
        } catch (LocalProblem problem) {
            Workbench.say(String.valueOf(problem.getMessage()));
            System.exit(FAILED);
        }
    }

    private void runToEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        Running.endWithParent();
        int status = FAILED;
        try {
            run();
            status = 0;
        } catch (LocalProblem problem) {
            complain(String.valueOf(problem.getMessage()));
        } catch (Exception unexpected) {
            complain("Could not measure: " + unexpected);
            unexpected.printStackTrace();
        } finally {
            // Also after an error of the machine's own: threads of the stores would keep this process alive.
            System.exit(status);
        }
    }

    private void run() throws Exception {
        Programs.require("wrk", "apt-get install wrk, or brew install wrk");
        Programs.require("pgbench", "apt-get install postgresql-contrib, or brew install postgresql");
        Programs.require("redis-benchmark", "apt-get install redis-tools, or brew install redis");
        Workbench bench = start();
        List<SizeResult> results = new ArrayList<>();
        for (Size size : settings.wants(Part.READS) ? settings.sizes() : List.<Size>of()) {
            results.add(new SizeRun(bench, size).run());
        }
        Map<String, String> chapters = new Report(settings, results, MeteringRun.of(bench), commands(bench)).chapters();
        String report = String.join("\n", chapters.values());
        Workbench.say("\n" + report);
        Files.writeString(settings.target().resolve("performance.md"), report);
        if (settings.write()) {
            new PerformancePage(settings.repository().resolve("docs/performance.md")).write(chapters);
        }
    }

    private Optional<CommandsResult> commands(Workbench bench) throws Exception {
        return settings.wants(Part.COMMANDS) ? Optional.of(CommandsRun.of(bench)) : Optional.empty();
    }

    private Workbench start() throws IOException {
        Path target = settings.target();
        LocalSettings local = LocalSettings.anyPorts(target.resolve("state"), target.resolve("state/binaries"));
        Workbench.say("Starting the stores ...");
        forgetStreams(target.resolve("state"));
        LocalStack stack = running.start(() -> LocalStack.start(local, DemoUsers.demonstration(), Main::done));
        Programs programs = new Programs(Files.createDirectories(target.resolve("work")));
        running.start(() -> programs);
        return new Workbench(
                settings,
                stack,
                ServiceSettings.of(stack, local),
                programs,
                running,
                new ServerFolder(settings.repository().resolve("bootstrap/target/liberty/wlp")).make());
    }

    /** DynamoDB Local keeps the streams of tables that are gone, and reads all of them at each write to a later table's. */
    private static void forgetStreams(Path state) {
        try (StateFolder held = StateFolder.hold(state)) {
            StateFolder.delete(held.folder("dynamodb"));
        }
    }

    private void complain(String message) {
        if (!running.isStopped()) {
            Workbench.say(message);
        }
    }

    static void done(String what, Duration took) {
        Workbench.say("  %-32s %6.1f s".formatted(what, took.toMillis() / MILLIS));
    }
}
