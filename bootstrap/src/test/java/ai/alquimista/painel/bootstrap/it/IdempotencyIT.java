package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders with a key of their own, which are given once however often they are sent. */
class IdempotencyIT {

    private static final int AT_ONCE = 50;
    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Commander support = new Commander(INTERNAL_SUPPORT);
    private final Repair repair = Repair.needed();
    private final String key = UUID.randomUUID().toString();

    @Test
    void are_given_once_by_fifty_who_send_them_at_once() throws Exception {
        List<Answer> answers = new ArrayList<>();
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++)
                sent.add(threads.submit(() -> {
                    start.await();
                    return send(support, repair.restartAgent());
                }));
            start.countDown();
            for (Future<Answer> each : sent) answers.add(each.get());
        }

        assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
        Set<String> told = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(Answer::body)
                .collect(Collectors.toSet());
        assertThat(told).hasSize(1);
        assertThat(ids()).hasSize(1);
        support.ended(ids().getFirst());
        assertThat(Repair.starts(ids().getFirst())).isEqualTo(1);
    }

    @Test
    void are_answered_as_the_first_time() {
        Answer first = send(support, repair.restartAgent());
        support.ended(Commander.given(first));

        Answer again = send(support, repair.restartAgent());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void are_refused_with_another_body() {
        Commander.given(send(support, repair.restartAgent()));

        Answer answer = send(support, repair.resetToken());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asText()).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(ids()).hasSize(1);
    }

    @Test
    void are_nothing_to_whoever_else_uses_the_key() {
        String mine = Commander.given(send(support, repair.restartAgent()));

        Answer theirs = send(new Commander(INTERNAL_ADMIN), repair.restartAgent());

        assertThat(Commander.given(theirs)).isNotEqualTo(mine);
        assertThat(theirs.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void are_not_given_by_trying_them() {
        Answer tried = send(support, repair.triedReset());

        Answer given = send(support, repair.resetToken());

        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(ids()).containsExactly(Commander.given(given));
        assertThat(given.header("Idempotent-Replayed")).isEmpty();
        Answer triedAgain = send(support, repair.triedReset());
        assertThat(triedAgain.status()).as(triedAgain.body()).isEqualTo(200);
        assertThat(triedAgain.header("Idempotent-Replayed")).isEmpty();
        assertThat(ids()).hasSize(1);
    }

    @Test
    void are_refused_with_a_bad_key_though_only_tried() {
        assertMalformed(support.submit(repair.triedReset(), Map.of("Idempotency-Key", "two words")));
    }

    @Test
    void are_told_to_whoever_missed_the_answer() throws IOException {
        sendAndHangUp(repair.restartAgent());
        Eventually.within(SEEN, () -> assertThat(ids()).hasSize(1));

        Answer again = send(support, repair.restartAgent());

        assertThat(Commander.given(again)).isEqualTo(ids().getFirst());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(ids()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tab\there", ""})
    void are_refused_with_a_key_that_is_none(String bad) {
        assertMalformed(support.submit(repair.restartAgent(), Map.of("Idempotency-Key", bad)));
    }

    @Test
    void are_refused_with_a_key_that_is_too_long() {
        assertMalformed(support.submit(repair.restartAgent(), Map.of("Idempotency-Key", "k".repeat(256))));
        Commander.given(support.submit(repair.restartAgent(), Map.of("Idempotency-Key", "k".repeat(255))));
    }

    private Answer send(Commander who, String order) {
        return who.submit(order, Map.of("Idempotency-Key", key));
    }

    private void sendAndHangUp(String order) throws IOException {
        String token = Service.running().token(INTERNAL_SUPPORT);
        int port = Service.running().baseUrl().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "POST " + Commander.COMMANDS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: ";
            String request = head + order.length() + "\r\n\r\n" + order;
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            Eventually.within(SEEN, () -> assertThat(ids()).hasSize(1));
        }
    }

    private List<String> ids() {
        return Told.texts(
                support.get(Commander.COMMANDS + "?tenant_id=" + repair.tenant())
                        .json()
                        .path("commands"),
                "command_id");
    }

    private static void assertMalformed(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }
}
