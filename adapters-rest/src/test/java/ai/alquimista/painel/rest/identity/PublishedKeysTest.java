package ai.alquimista.painel.rest.identity;

import static ai.alquimista.painel.rest.identity.TokenFixture.FIRST;
import static ai.alquimista.painel.rest.identity.TokenFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {

    private final TokenFixture fixture = new TokenFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void are_fetched_once_for_many_tokens() {
        for (int i = 0; i < 50; i++) {
            fixture.assertAccepted(fixture.token(FIRST, "jti" + i));
        }
        assertThat(fixture.server.requests()).isOne();
    }

    @Test
    void are_fetched_again_as_soon_as_a_new_one_signs() {
        String before = fixture.token(FIRST, "before");
        fixture.assertAccepted(before);
        fixture.server.publish(FIRST, SECOND);

        fixture.assertAccepted(fixture.token(SECOND, "after"));
        fixture.assertAccepted(before);
        assertThat(fixture.server.requests()).isEqualTo(2);
    }

    @Test
    void fail_nobody_when_they_rotate_under_load() throws Exception {
        fixture.assertAccepted(fixture.token(FIRST, "before"));
        fixture.forward(Duration.ofMinutes(1));
        fixture.server.publish(FIRST, SECOND);

        CountDownLatch start = new CountDownLatch(1);
        List<Future<VerifiedToken>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < 200; i++) {
                String token = fixture.token(i % 2 == 0 ? SECOND : FIRST, "jti" + i);
                answers.add(threads.submit(() -> {
                    start.await();
                    return fixture.verifier.verify(token);
                }));
            }
            start.countDown();
            for (Future<VerifiedToken> answer : answers) {
                assertThat(answer.get()).isInstanceOf(UserToken.class);
            }
        }
        assertThat(fixture.server.requests()).isEqualTo(2);
    }

    @Test
    void stop_counting_within_five_minutes_of_their_removal() {
        String token = fixture.token(FIRST, "a");
        fixture.assertAccepted(token);
        fixture.server.publish(SECOND);
        fixture.assertAccepted(token);

        fixture.forward(Duration.ofMinutes(5));
        fixture.assertRefused(token, Reason.UNKNOWN_KEY);
        fixture.assertRefused(fixture.token(FIRST, "another"), Reason.UNKNOWN_KEY);
    }

    @Test
    void stop_counting_when_another_takes_their_id() {
        String token = fixture.token(FIRST, "a");
        fixture.assertAccepted(token);
        fixture.server.publish(new KeyPairSigner(FIRST.kid(), SECOND.pair()));

        fixture.forward(Duration.ofMinutes(5));
        fixture.assertRefused(token, Reason.UNKNOWN_KEY);
        fixture.assertRefused(fixture.token(FIRST, "another"), Reason.SIGNATURE);
    }

    @Test
    void are_refreshed_in_the_background_before_they_come_of_age() throws InterruptedException {
        String token = fixture.token(FIRST, "a");
        fixture.assertAccepted(token);
        assertThat(fixture.server.hasAnsweredAnother()).isTrue();

        fixture.forward(Duration.ofSeconds(280));
        fixture.assertAccepted(token);
        assertThat(fixture.server.hasAnsweredAnother()).isTrue();
        assertThat(fixture.server.requests()).isEqualTo(2);
    }

    @Test
    void are_asked_for_at_most_every_30_s_by_strangers() {
        fixture.assertAccepted(fixture.token(FIRST, "a"));
        fixture.forward(Duration.ofMinutes(1));
        flood(0, 500);
        assertThat(fixture.server.requests()).isEqualTo(2);

        fixture.forward(Duration.ofSeconds(29));
        flood(500, 500);
        assertThat(fixture.server.requests()).isEqualTo(2);

        fixture.forward(Duration.ofSeconds(1));
        flood(1000, 500);
        assertThat(fixture.server.requests()).isEqualTo(3);
    }

    @Test
    void rotate_at_once_for_people_signed_in_while_strangers_flood() {
        fixture.assertAccepted(fixture.token(FIRST, "a"));
        fixture.forward(Duration.ofMinutes(1));
        flood(0, 100);
        fixture.server.publish(FIRST, SECOND);
        flood(100, 100);

        fixture.assertAccepted(fixture.token(SECOND, "b"));
        assertThat(fixture.server.requests()).isEqualTo(3);
    }

    @Test
    void are_not_asked_for_by_tokens_that_break_another_rule() {
        fixture.assertAccepted(fixture.token(FIRST, "a"));
        fixture.forward(Duration.ofMinutes(1));

        fixture.assertRefused(
                fixture.token(SECOND, claims -> Forge.with(claims, "client_id", "foreign")), Reason.CLIENT);
        assertThat(fixture.server.requests()).isOne();
    }

    private void flood(int from, int count) {
        for (int i = from; i < from + count; i++) {
            fixture.assertRefused(fixture.junk(i), Reason.UNKNOWN_KEY);
        }
    }
}
