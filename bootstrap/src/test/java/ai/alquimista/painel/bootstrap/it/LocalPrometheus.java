package ai.alquimista.painel.bootstrap.it;

import static org.junit.jupiter.api.Assumptions.abort;

import ai.alquimista.painel.local.process.FreePorts;
import ai.alquimista.painel.local.process.StateFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A Prometheus that asks the shared server each second, with the rules as they are applied, evaluated as often. */
final class LocalPrometheus implements AutoCloseable {

    private static final Path FOLDER = Places.own("prometheus");

    private final URI url;
    private final Process process;

    private LocalPrometheus(URI url, Process process) {
        this.url = url;
        this.process = process;
    }

    /** Skips the test where there is none. */
    static LocalPrometheus start() throws IOException {
        StateFolder.delete(FOLDER);
        Files.createDirectories(FOLDER);
        for (Path rules : Expressions.rules())
            Files.writeString(
                    FOLDER.resolve(rules.getFileName()),
                    Expressions.spec(rules).replace("interval: 30s", "interval: 1s"));
        Files.writeString(FOLDER.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ["*.yaml"]
                scrape_configs:
                  - job_name: painel-api
                    static_configs:
                      - targets: ["%s"]
                        labels: {environment: %s, namespace: painel, pod: it}
                """.formatted(
                        Service.running().baseUrl().getAuthority(), Expressions.ENVIRONMENT));
        String address = "127.0.0.1:" + new FreePorts().next();
        try {
            Process process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=prometheus.yml",
                            "--storage.tsdb.path=data",
                            "--web.listen-address=" + address)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("prometheus.log").toFile())
                    .start();
            return new LocalPrometheus(URI.create("http://" + address), process);
        } catch (IOException missing) {
            return abort("skipped: prometheus is not on the PATH");
        }
    }

    JsonNode query(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        try {
            return Http.send(url, "GET", path, Map.of()).json();
        } catch (UncheckedIOException notYet) {
            throw new AssertionError("Prometheus does not answer", notYet);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
