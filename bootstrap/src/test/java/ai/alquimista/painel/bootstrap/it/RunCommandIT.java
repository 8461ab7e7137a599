package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RunCommandIT {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @Test
    void keeps_its_word(@TempDir Path state) throws Exception {
        try (RunCommand first = RunCommand.start(state)) {
            JsonNode endpoints = first.endpoints();
            assertThat(endpoints.properties())
                    .extracting(field -> field.getKey())
                    .containsExactlyInAnyOrder(
                            "base_url",
                            "panel_url",
                            "issuer",
                            "jwks_url",
                            "token_endpoint",
                            "client_id",
                            "database",
                            "redis_url",
                            "dynamodb_endpoint",
                            "sqs_endpoint",
                            "outside_service",
                            "machine_client",
                            "users");
            assertThat(pasted(first.printed())).contains("\"name\":\"Tenant Teste Integração\"");
            if (SmokeRun.isPossible()) {
                SmokeRun smoke = SmokeRun.on(first.endpointsFile());
                assertThat(smoke.code()).as(smoke.said()).isZero();
            }
            owner(endpoints)
                    .useHandle(
                            handle -> handle.execute(
                                    "UPDATE alquimista_platform.tenants SET segment = 'Marcado' WHERE name = 'Tenant Interno Teste'"));
            stopsWholeOn("INT", first);
        }
        try (RunCommand second = RunCommand.start(state)) {
            int marked = owner(second.endpoints())
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT count(*) FROM alquimista_platform.tenants WHERE segment = 'Marcado'")
                            .mapTo(Integer.class)
                            .one());
            assertThat(marked).isEqualTo(1);
            stopsWholeOn("TERM", second);
        }
    }

    /** Not only the processes it started are gone: PostgreSQL detaches itself, but whatever listened is silent. */
    private static void stopsWholeOn(String signal, RunCommand command) throws Exception {
        JsonNode endpoints = command.endpoints();
        List<URI> listening = Stream.of("base_url", "issuer", "redis_url", "dynamodb_endpoint", "sqs_endpoint")
                .map(name -> URI.create(endpoints.get(name).asText()))
                .collect(Collectors.toCollection(ArrayList::new));
        listening.add(URI.create(endpoints.at("/database/url").asText().substring("jdbc:".length())));
        assertThat(listening).allMatch(RunCommandIT::answers);
        List<ProcessHandle> all = command.processes();
        command.signal(signal);
        long limit = System.nanoTime() + STOP_LIMIT.toNanos();
        while (System.nanoTime() < limit
                && (all.stream().anyMatch(ProcessHandle::isAlive)
                        || listening.stream().anyMatch(RunCommandIT::answers))) Thread.sleep(50);
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        assertThat(listening).noneMatch(RunCommandIT::answers);
    }

    private static boolean answers(URI address) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** The welcome's last command, as a person would paste it. */
    private static String pasted(String printed) throws IOException, InterruptedException {
        String line = printed.lines()
                .map(String::strip)
                .filter(each -> each.startsWith("curl") && each.endsWith("/tenant/me"))
                .findFirst()
                .orElseThrow();
        Process shell = new ProcessBuilder("bash", "-c", line).start();
        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return answer;
    }

    private static Jdbi owner(JsonNode endpoints) {
        JsonNode database = endpoints.get("database");
        return Jdbi.create(
                database.get("url").asText(),
                database.get("owner_user").asText(),
                database.get("owner_password").asText());
    }
}
