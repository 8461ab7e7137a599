package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling and retrying with a key: done once, however often it is sent. */
class RepeatedMovesIT {

    /** A worker knows of a pause after a second. */
    private static final Duration KNOWN = Duration.ofMillis(1_500);

    private static final int AT_ONCE = 20;

    private final Commander admin = new Commander(INTERNAL_ADMIN);
    private final Commander support = new Commander(INTERNAL_SUPPORT);
    private final Repair repair = Repair.needed();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void goOn() {
        assertThat(admin.pause("RESET_TOKEN", false).status()).isEqualTo(200);
    }

    @Test
    void a_command_is_cancelled_once_and_that_is_told_again() {
        String id = waiting();
        Answer first = move(id, "cancel");

        Answer again = move(id, "cancel");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertReplayed(again, first);
        assertThat(support.move(id, "cancel").status()).isEqualTo(409);
        assertThat(Told.texts(support.find(id).path("timeline"), "cause")).containsExactly("CREATED", "CANCELLED");
    }

    @Test
    void an_order_is_given_once_more_and_no_oftener() {
        String id = support.succeeds(repair.restartAgent()).path("command_id").asText();
        Answer first = move(id, "retry");
        support.ended(Commander.given(first));

        Answer again = move(id, "retry");

        assertReplayed(again, first);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ids()).containsExactly(Commander.given(first), id);
    }

    @Test
    void an_order_is_given_once_more_by_all_who_ask_at_once() throws Exception {
        String id = support.succeeds(repair.restartAgent()).path("command_id").asText();
        List<Answer> answers = new ArrayList<>();
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++)
                sent.add(threads.submit(() -> {
                    start.await();
                    return move(id, "retry");
                }));
            start.countDown();
            for (Future<Answer> each : sent) answers.add(each.get());
        }

        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        assertThat(ids()).hasSize(2);
    }

    @Test
    void a_key_is_for_one_command() {
        String cancelled = waiting();
        String other = support.given(repair.resetToken(Repair.failing(repair.tenant(), "Outlook")));
        assertThat(move(cancelled, "cancel").status()).isEqualTo(200);

        Answer answer = move(other, "cancel");

        assertMismatch(answer);
        assertThat(support.find(other).path("status").asText()).isEqualTo("PENDING");
        Answer retried = move(cancelled, "retry");
        assertThat(retried.header("Idempotent-Replayed")).isEmpty();
        support.move(Commander.given(retried), "cancel");
        assertThat(support.move(other, "cancel").status()).isEqualTo(200);
        assertMismatch(move(other, "retry"));
    }

    @Test
    void a_refusal_is_not_kept() {
        String id = waiting();
        assertThat(move(id, "retry").status()).isEqualTo(409);
        assertThat(support.move(id, "cancel").status()).isEqualTo(200);

        Answer answer = move(id, "retry");

        assertThat(answer.header("Idempotent-Replayed")).isEmpty();
        assertThat(ids()).containsExactly(Commander.given(answer), id);
    }

    private String waiting() {
        assertThat(admin.pause("RESET_TOKEN", true).status()).isEqualTo(200);
        LockSupport.parkNanos(KNOWN.toNanos());
        return support.given(repair.resetToken());
    }

    private Answer move(String id, String how) {
        return support.move(id, how, Map.of("Idempotency-Key", key));
    }

    /** The tenant's commands, newest first. */
    private List<String> ids() {
        return Told.texts(
                support.get(Commander.COMMANDS + "?tenant_id=" + repair.tenant())
                        .json()
                        .path("commands"),
                "command_id");
    }

    private static void assertReplayed(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    private static void assertMismatch(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("code").asText()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }
}
