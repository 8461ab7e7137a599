package ai.alquimista.painel.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.alquimista.painel.local.LocalSettings;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.StateFolder;
import ai.alquimista.painel.local.store.LocalDynamo;
import ai.alquimista.painel.local.store.LocalQueues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shell script of the repository; and of those in {@code deploy/scripts} what they do, which their bats files say. */
class ScriptsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TESTS = ROOT.resolve("deploy/scripts/test");
    private static final Path STORES = Path.of("target/stores").toAbsolutePath();
    private static final int AT_ONCE = 2;

    @Test
    void leave_ShellCheck_nothing_to_say() throws IOException {
        List<String> scripts = ShellScripts.below(ROOT);

        assertThat(scripts)
                .contains("bin/painel", ".ci/run", "deploy/scripts/deploy", "deploy/scripts/test/deploy.bats");
        Program checked = Program.run(ROOT, Map.of(), joined(List.of("shellcheck", "-x"), scripts));
        assertThat(checked.said()).isEmpty();
        assertThat(checked.code()).isZero();
    }

    @Test
    void keep_their_word_also_where_something_fails() throws Exception {
        for (String needed : List.of("jq", "bats")) Program.run(TESTS, Map.of(), List.of(needed, "--version"));
        installEmulators();
        System.setProperty(
                "ot.epg.working-dir",
                Path.of("target/postgres").toAbsolutePath().toString());
        Map<Listener, Integer> ports =
                Listener.choosePorts(LocalSettings.anyPorts(STORES, STORES).environment());
        StateFolder.delete(STORES);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                StateFolder state = StateFolder.hold(STORES);
                LocalDynamo dynamo = LocalDynamo.start(state, ports.getOrDefault(Listener.DYNAMODB, 0));
                LocalQueues queues = LocalQueues.start(ports.getOrDefault(Listener.SQS, 0))) {
            List<Program> all = all(Map.of(
                    "PAINEL_TEST_POSTGRES", Integer.toString(postgres.getPort()),
                    "PAINEL_TEST_DYNAMODB", dynamo.endpoint().toString(),
                    "PAINEL_TEST_SQS", queues.endpoint().toString()));

            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(
                            ended -> assertThat(ended.code()).as(ended.said()).isZero());
            List<String> skipped = all.stream()
                    .flatMap(ended -> ended.said().lines())
                    .filter(line -> line.contains("# skip"))
                    .toList();
            assumeTrue(skipped.isEmpty(), () -> "the others passed, skipped: " + String.join("; ", skipped));
        }
    }

    @Test
    void make_the_panels_client_as_the_template_does() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode template = yaml.readTree(
                        ROOT.resolve("deploy/aws/identity.yaml").toFile())
                .at("/Resources/PanelClient/Properties");
        ObjectNode same = template.deepCopy();
        same.remove(List.of("UserPoolId", "ClientName", "GenerateSecret", "CallbackURLs", "LogoutURLs"));

        assertThat(yaml.readTree(
                        ROOT.resolve("deploy/scripts/panel-client.json").toFile()))
                .isEqualTo(same);
    }

    /** From the lock file; tests that need what could not be installed say that they are skipped. */
    private static void installEmulators() {
        if (Files.exists(TESTS.resolve("node_modules/.package-lock.json"))) return;
        Program.run(TESTS, Map.of(), List.of("sh", "-c", "npm ci --no-audit --no-fund --ignore-scripts"));
    }

    private static List<Program> all(Map<String, String> environment) throws Exception {
        try (Stream<Path> files = Files.list(TESTS);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Program>> running = threads.invokeAll(files.map(Path::toString)
                    .filter(file -> file.endsWith(".bats"))
                    .sorted()
                    .<Callable<Program>>map(
                            file -> () -> Program.run(TESTS, environment, List.of("bats", "--tap", file)))
                    .toList());
            List<Program> all = new ArrayList<>();
            for (Future<Program> each : running) all.add(each.get());
            return all;
        }
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
