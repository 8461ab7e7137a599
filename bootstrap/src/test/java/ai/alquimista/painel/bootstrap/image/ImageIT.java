package ai.alquimista.painel.bootstrap.image;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.image.Load.Count;
import ai.alquimista.painel.local.issuer.DemoUsers;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code deploy/image/verify} proves of an image; without one there is nothing to prove. */
@EnabledIfSystemProperty(named = "painel.image", matches = ".+", disabledReason = "needs an image: deploy/image/verify")
class ImageIT {

    private static final int CLIENTS = 32;
    private static final int COMMANDS = 300;
    private static final int TERMINATED = 143;

    private static final Stage STAGE = Stage.empty(System.getProperty("painel.image", ""));

    /** All that a deployment does before its first pod, by the image itself. */
    @BeforeAll
    static void bring_up_an_empty_database() throws Exception {
        expect(0, "migrate", "--lang=en");
        STAGE.prepare();
        for (String job : List.of("seed", "close-day", "rebuild-stats")) expect(0, "job", job, "--lang=en");
    }

    @AfterAll
    static void end() {
        STAGE.close();
    }

    private static void expect(int code, String... arguments) throws Exception {
        try (Container job = STAGE.job(arguments)) {
            assertThat(job.exitCode()).as(job.out() + job.err()).isEqualTo(code);
            say("%s: exit code %d: %s"
                    .formatted(String.join(" ", arguments), code, job.out().strip()));
        }
    }

    @Test
    void migrates_once_however_often_it_is_started() throws Exception {
        expect(0, "migrate", "--lang=en");
    }

    @ParameterizedTest
    @CsvSource({"0, job --help", "0, migrate --help", "2, job", "2, job close-day", "2, sh", "2, api worker"})
    void ends_with_the_code_of_what_it_started(int code, String arguments) throws Exception {
        try (Container started = STAGE.bare(List.of(), arguments.split(" ", -1))) {
            assertThat(started.exitCode()).as(started.out() + started.err()).isEqualTo(code);
        }
        say(arguments + ": exit code " + code);
    }

    @ParameterizedTest
    @CsvSource({"/bin/sh", "/bin/bash", "/usr/bin/env"})
    void has_nothing_to_log_in_to(String program) throws Exception {
        try (Container shell = STAGE.bare(List.of("--entrypoint=" + program))) {
            assertThat(shell.exitCode()).isEqualTo(127);
            assertThat(shell.err()).contains("no such file");
        }
        say(program + " is not there");
    }

    @Test
    void serves_whoever_has_a_token_and_nobody_else() throws Exception {
        try (Server api = STAGE.server("api")) {
            String token = STAGE.token(DemoUsers.TENANT_ADMIN);
            HttpRequest.Builder me = api.request("/tenant/me");
            assertThat(api.send(me.build()).statusCode()).isEqualTo(401);
            assertThat(api.send(me.header("Authorization", "Bearer " + token).build())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(api.send(api.request("/metrics").build()).body()).contains("threadpool_activeThreads");
            assertThat(api.status("Uid")).startsWith("10001");
            say(
                    "api: ready after %d ms, as user 10001 on a root that cannot be written; 200 with a token, 401 without; RSS %s"
                            .formatted(api.start().toMillis(), api.status("VmRSS")));
        }
    }

    @Test
    void answers_every_request_that_it_has_taken_when_it_is_told_to_end() throws Exception {
        try (Server api = STAGE.server("api")) {
            HttpRequest asked = api.request("/tenant/usage?period=30d")
                    .header("Authorization", "Bearer " + STAGE.token(DemoUsers.TENANT_ADMIN))
                    .build();
            Load load = new Load(asked, CLIENTS, 100);
            load.awaitWarm();
            long told = System.nanoTime();
            api.process().destroy();
            Count count = load.around(told);
            int code = api.container().exitCode();

            say(
                    "api, told to end under %d clients: %d requests in flight, %d lost; %d answered after that, %d turned away; exit code %d"
                            .formatted(
                                    CLIENTS,
                                    count.inFlight(),
                                    count.lost(),
                                    count.answeredLater(),
                                    count.turnedAway(),
                                    code));
            assertThat(count.inFlight()).isGreaterThanOrEqualTo(CLIENTS / 2);
            assertThat(count.lost()).isZero();
            assertThat(code).isEqualTo(TERMINATED);
        }
    }

    @Test
    void leaves_no_command_to_the_end_of_its_lease_when_it_is_told_to_end() throws Exception {
        try (Server api = STAGE.server("api")) {
            Orders orders = new Orders(api, STAGE.token(DemoUsers.INTERNAL_ADMIN));
            List<String> given = orders.give(COMMANDS);
            String first;
            try (Server worker = STAGE.server("worker")) {
                orders.ended(given.get(COMMANDS / 10));
                worker.process().destroy();
                assertThat(worker.container().exitCode()).isEqualTo(TERMINATED);
                first = "worker: ready after %d ms, ended with %d"
                        .formatted(worker.start().toMillis(), TERMINATED);
            }
            long left = 0;
            for (String id : given) if (orders.find(id).path("status").asText().equals("PENDING")) left++;
            List<JsonNode> ended = new ArrayList<>();
            try (Server next = STAGE.server("worker")) {
                for (String id : given) ended.add(orders.ended(id));
                assertThat(next.process().isAlive()).isTrue();
            }
            say("%s; %d of %d commands were left to the next; %s".formatted(first, left, COMMANDS, causes(ended)));
            assertThat(left).isPositive();
            assertThat(causes(ended)).doesNotContainKey("TAKEN_OVER");
            assertThat(ended)
                    .allSatisfy(command ->
                            assertThat(command.path("status").asText()).isEqualTo("SUCCESS"));
        }
    }

    private static Map<String, Long> causes(List<JsonNode> commands) {
        return commands.stream()
                .flatMap(command -> command.path("timeline").valueStream())
                .collect(Collectors.groupingBy(step -> step.path("cause").asText(), Collectors.counting()));
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }
}
