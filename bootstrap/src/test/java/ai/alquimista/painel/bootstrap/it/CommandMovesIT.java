package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do with commands that are there: cancel, retry and release them, and have a type wait. */
class CommandMovesIT {

    /** A worker knows of a pause after a second, and says so within five. */
    private static final Duration KNOWN = Duration.ofMillis(1_500);

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Commander admin = new Commander(INTERNAL_ADMIN);
    private final Commander support = new Commander(INTERNAL_SUPPORT);
    private final Repair repair = Repair.needed();

    @AfterEach
    void go_on() {
        assertThat(admin.pause("RESET_TOKEN", false).status()).isEqualTo(200);
    }

    @Test
    void take_a_command_back_that_nobody_has_begun_with() {
        pause();
        String id = support.given(repair.resetToken());

        Answer cancelled = support.move(id, "cancel");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("status").asText()).isEqualTo("CANCELLED");
        assertConflict(support.move(id, "cancel"));
        go_on();
        LockSupport.parkNanos(KNOWN.toNanos());
        JsonNode command = support.find(id);
        assertThat(command.path("status").asText()).isEqualTo("CANCELLED");
        assertThat(Told.texts(command.path("timeline"), "cause")).containsExactly("CREATED", "CANCELLED");
        assertThat(repair.credential()).exists();
    }

    @Test
    void take_nothing_back_that_has_ended() {
        String id = support.succeeds(repair.resetToken()).path("command_id").asText();

        assertConflict(support.move(id, "cancel"));
        assertConflict(admin.move(id, "release"));
    }

    @Test
    void have_a_type_wait_and_go_on() {
        pause();
        assertThat(paused()).containsExactly("RESET_TOKEN");
        String waiting = support.given(repair.resetToken());
        support.succeeds(repair.restartAgent());
        assertThat(support.find(waiting).path("status").asText()).isEqualTo("PENDING");
        assertConflict(support.move(waiting, "retry"));

        go_on();

        assertThat(paused()).isEmpty();
        assertThat(support.ended(waiting).path("status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    void leave_a_line_for_each_pause() {
        List<AuditLine> before = AuditLine.all("command_type.paused", INTERNAL_ADMIN);

        pause();
        assertThat(admin.pause("RESET_TOKEN", true).status()).isEqualTo(200);

        assertThat(AuditLine.all("command_type.paused", INTERNAL_ADMIN)).hasSize(before.size() + 1);
        assertThat(support.pause("RESET_TOKEN", false).status()).isEqualTo(403);
        assertThat(admin.pause("DANCE", true).status()).isEqualTo(404);
    }

    @Test
    void give_an_order_once_more() {
        JsonNode first = support.succeeds(repair.restartAgent());

        Answer answer = admin.move(first.path("command_id").asText(), "retry");

        JsonNode again = admin.ended(Commander.given(answer));
        assertThat(answer.header("Location"))
                .isEqualTo(Commander.COMMANDS + "/" + again.path("command_id").asText());
        assertThat(again.path("retry_of").asText())
                .isEqualTo(first.path("command_id").asText());
        assertThat(again.path("parameters")).isEqualTo(first.path("parameters"));
        assertThat(again.at("/created_by/id").asText())
                .isEqualTo(INTERNAL_ADMIN.sub().toString());
        assertThat(Repair.starts(again.path("command_id").asText())).isEqualTo(1);
    }

    /** The agent is kept from its worker, which holds the command and waits. */
    @Test
    void take_a_stuck_command_from_its_worker() throws IOException {
        HeldAgent held = new HeldAgent(repair);
        String id = support.given(repair.restartAgent());
        try {
            Eventually.within(
                    SOON,
                    () -> assertThat(support.find(id).path("status").asText()).isEqualTo("RUNNING"));
            assertThat(support.move(id, "release").status()).isEqualTo(403);
            assertConflict(support.move(id, "cancel"));

            assertThat(admin.move(id, "release").status()).isEqualTo(200);

            Eventually.within(
                    SOON,
                    () -> assertThat(support.find(id).path("attempts").asInt()).isEqualTo(2));
        } finally {
            held.close();
        }
        JsonNode command = support.ended(id);
        assertThat(command.path("status").asText()).isEqualTo("SUCCESS");
        assertThat(Told.texts(command.path("timeline"), "cause"))
                .containsExactly("CREATED", "CLAIMED", "RELEASED", "TAKEN_OVER", "FINISHED");
        assertThat(Repair.starts(id)).isEqualTo(1);
        assertThat(Repair.receipts(id)).isEqualTo(1);
    }

    private void pause() {
        assertThat(admin.pause("RESET_TOKEN", true).status()).isEqualTo(200);
        LockSupport.parkNanos(KNOWN.toNanos());
    }

    private List<String> paused() {
        return support.get(Commander.TYPES)
                .json()
                .path("command_types")
                .valueStream()
                .filter(type -> type.path("paused").asBoolean())
                .map(type -> type.path("command_type").asText())
                .toList();
    }

    private static void assertConflict(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo("CONFLICT");
    }
}
