package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each type of command from the order to its effect. */
class CommandsIT {

    private static final Duration LOGGED = Duration.ofSeconds(5);

    private final Commander support = new Commander(INTERNAL_SUPPORT);
    private final Repair repair = Repair.needed();

    @Test
    void look_after_everything_and_a_tenants_integrations() {
        JsonNode command = support.succeeds(Commander.order("HEALTH_CHECK", repair.tenant(), "{}"));

        JsonNode output = command.path("output");
        assertThat(output.path("status").asText()).isEqualTo("degraded");
        for (String store : List.of("postgresql", "redis", "dynamodb", "queue")) {
            assertThat(output.path("checks").path(store).path("ok").asBoolean())
                    .as(store)
                    .isTrue();
            assertThat(output.path("checks").path(store).path("latency_ms").isNumber())
                    .isTrue();
        }
        JsonNode gmail = output.path("checks").path("integrations/email/Gmail");
        assertThat(gmail.path("ok").asBoolean(true)).isFalse();
        assertThat(gmail.path("error").asText()).isEqualTo("is error");
    }

    @Test
    void look_after_the_platform_alone_where_no_tenant_is_named() {
        JsonNode command = support.succeeds("{\"command_type\":\"HEALTH_CHECK\"}");

        assertThat(command.at("/output/status").asText()).isEqualTo("healthy");
        assertThat(command.path("tenant_id").isNull()).isTrue();
        assertThat(command.at("/output/checks").properties()).hasSize(4);
    }

    @Test
    void take_a_credential_away_once() {
        assertThat(repair.credential()).exists();

        JsonNode command = support.succeeds(repair.resetToken());

        String id = command.path("command_id").asText();
        assertThat(command.at("/output/revoked").asBoolean()).isTrue();
        assertThat(repair.credential()).doesNotExist();
        assertThat(repair.row().path("status").asText()).isEqualTo("pending");
        assertThat(repair.row().path("credentials_secret_arn").isNull()).isTrue();
        assertThat(repair.row().path("last_error").isNull()).isTrue();
        assertThat(Repair.receipts(id)).isEqualTo(1);
        assertLogged(id, "integration.token_reset");
    }

    @Test
    void start_an_agent_anew_once() {
        Instant before = Instant.now();

        JsonNode command = support.succeeds(repair.restartAgent());

        String id = command.path("command_id").asText();
        assertThat(Repair.starts(id)).isEqualTo(1);
        assertThat(command.at("/output/instance").asText()).startsWith("process ");
        assertThat(OffsetDateTime.parse(repair.agent().path("restarted_at").asText())
                        .toInstant())
                .isBetween(before, Instant.now());
        assertThat(Repair.receipts(id)).isEqualTo(1);
        assertLogged(id, "agent.restarted");
    }

    @Test
    void send_failed_messages_back() {
        try (FailedMessages messages = new FailedMessages(13)) {
            JsonNode command = support.succeeds(reprocess(messages.name(), 12));

            String id = command.path("command_id").asText();
            assertThat(command.at("/output/reprocessed").asInt()).isEqualTo(12);
            assertThat(messages.waiting()).isEqualTo(1);
            assertThat(messages.takenBack(id)).hasSize(12).doesNotHaveDuplicates();
        }
    }

    @Test
    void say_that_there_is_no_such_queue() {
        JsonNode command = support.ended(support.given(reprocess("fila-" + UUID.randomUUID(), 1)));

        assertThat(command.path("status").asText()).isEqualTo("ERROR");
        assertThat(command.path("error_message").asText()).contains("no such queue");
    }

    @Test
    void tell_their_whole_life() {
        JsonNode command = new Commander(INTERNAL_ADMIN).succeeds(repair.restartAgent());

        JsonNode timeline = command.path("timeline");
        assertThat(Told.texts(timeline, "cause")).containsExactly("CREATED", "CLAIMED", "FINISHED");
        assertThat(Told.texts(timeline, "status")).containsExactly("PENDING", "RUNNING", "SUCCESS");
        assertThat(Told.texts(timeline, "number")).containsExactly("1", "2", "3");
        assertThat(Told.texts(timeline, "at")).isSorted();
        assertThat(timeline.at("/0/by/id").asText())
                .isEqualTo(INTERNAL_ADMIN.sub().toString());
        assertThat(command.path("attempts").asInt()).isEqualTo(1);
        assertThat(command.path("reason").asText()).isEqualTo("Ensaio");
        assertThat(command.path("tenant_name").asText()).isEqualTo("Medida");
        assertThat(List.of("created_at", "started_at", "completed_at"))
                .extracting(name -> Instant.parse(command.path(name).asText()))
                .isSorted();
    }

    private static String reprocess(String queue, int most) {
        return "{\"command_type\":\"REPROCESS_QUEUE\",\"parameters\":{\"queue_name\":\"%s\",\"max_messages\":%d}}"
                .formatted(queue, most);
    }

    private static void assertLogged(String command, String effect) {
        Eventually.within(
                LOGGED,
                () -> assertThat(Repair.lines(command))
                        .containsExactlyInAnyOrder("command.created", "command.started", effect, "command.succeeded"));
    }
}
