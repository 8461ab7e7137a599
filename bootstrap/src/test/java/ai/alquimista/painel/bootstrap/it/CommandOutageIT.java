package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands while a store they need cannot be reached. */
class CommandOutageIT {

    private static final Duration LONGEST_WRITE = Duration.ofSeconds(5);
    private static final Duration NOTICED = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(60);

    private final Commander support = new Commander(INTERNAL_SUPPORT);

    @AfterEach
    void mend() {
        Service.running().dynamo().mend();
        Service.running().database().mend();
        Eventually.until(HEALED, () -> {
            Answer ready = ready();
            return ready.status() == 200 && ready.body().contains("\"degraded\":false");
        });
    }

    /** What was on its way when the line was cut arrives with the mending: the order may be there, once. */
    @Test
    void are_refused_in_time_and_given_once_afterwards() {
        Repair repair = Repair.needed();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Service.running().dynamo().cut();

        long began = System.nanoTime();
        assertUnavailable(support.submit(repair.restartAgent(), key));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST_WRITE);
        assertUnavailable(support.get(Commander.COMMANDS));
        assertUnavailable(support.get(Commander.COMMANDS + "/" + UUID.randomUUID()));
        Eventually.within(
                NOTICED,
                () -> assertThat(ready().body())
                        .contains("\"dynamodb\":\"down\"", "\"degraded\":true", "\"postgresql\":\"up\""));
        assertThat(ready().status()).isEqualTo(200);
        Service.running().dynamo().mend();

        Eventually.within(
                HEALED,
                () -> assertThat(support.submit(repair.restartAgent(), key).status())
                        .isEqualTo(201));
        String id = Commander.given(support.submit(repair.restartAgent(), key));
        assertThat(support.ended(id).path("status").asText()).isEqualTo("SUCCESS");
        assertThat(Told.texts(
                        support.get(Commander.COMMANDS + "?tenant_id=" + repair.tenant())
                                .json()
                                .path("commands"),
                        "command_id"))
                .containsExactly(id);
        assertThat(Repair.starts(id)).isEqualTo(1);
        assertLoggedOnce(id);
    }

    @Test
    void that_run_end_once_the_database_is_back() throws IOException {
        List<Repair> repairs = Stream.generate(Repair::needed).limit(3).toList();
        List<HeldAgent> held = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try {
            for (Repair repair : repairs) {
                held.add(new HeldAgent(repair));
                ids.add(support.given(repair.restartAgent()));
            }
            Eventually.within(
                    NOTICED,
                    () -> assertThat(ids)
                            .extracting(id -> support.find(id).path("status").asText())
                            .containsOnly("RUNNING"));
            Service.running().database().cut();
        } finally {
            for (HeldAgent agent : held) agent.close();
        }
        Eventually.within(
                NOTICED,
                () -> assertThat(ids)
                        .allSatisfy(id -> assertThat(Repair.starts(id)).isEqualTo(1)));
        assertUnavailable(support.submit(repairs.getFirst().restartAgent()));

        Service.running().database().mend();

        Eventually.until(HEALED, () -> ready().status() == 200);
        for (String id : ids) {
            Eventually.within(
                    HEALED,
                    () -> assertThat(support.get(Commander.COMMANDS + "/" + id)
                                    .json()
                                    .path("completed_at")
                                    .isTextual())
                            .isTrue());
            JsonNode command = support.find(id);
            assertThat(command.path("status").asText()).as(command.toString()).isEqualTo("SUCCESS");
            assertThat(Repair.starts(id)).isEqualTo(1);
            assertThat(Repair.receipts(id)).isEqualTo(1);
            assertLoggedOnce(id);
        }
    }

    private static void assertLoggedOnce(String id) {
        Eventually.within(
                NOTICED,
                () -> assertThat(Repair.lines(id))
                        .containsOnlyOnce(
                                "command.created", "command.started", "agent.restarted", "command.succeeded"));
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().path("code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        Leaks.assertNoneIn(answer.body());
    }

    private static Answer ready() {
        return Http.get("/health/ready", Map.of());
    }
}
