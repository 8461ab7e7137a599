package ai.alquimista.painel.rest.identity;

import static ai.alquimista.painel.rest.identity.TokenFixture.FIRST;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyOutageTest {

    private final TokenFixture fixture = new TokenFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500, 503})
    void lets_the_last_keys_serve_on(int status) {
        String token = fixture.token(FIRST, "a");
        fixture.assertAccepted(token);
        fixture.server.fail(status);

        fixture.forward(Duration.ofMinutes(6));
        fixture.assertAccepted(token);
        fixture.assertAccepted(fixture.token(FIRST, "b"));
    }

    @Test
    void makes_keys_unavailable_after_65_minutes() {
        fixture.assertAccepted(fixture.token(FIRST, "a"));
        fixture.server.fail(503);

        fixture.forward(Duration.ofMinutes(66));
        fixture.assertUnavailable(fixture.token(FIRST, "b"));
    }

    @Test
    void at_the_start_is_no_refusal_and_heals_within_30_s() {
        fixture.server.fail(503);
        fixture.assertUnavailable(fixture.token(FIRST, "a"));
        fixture.assertUnavailable(fixture.token(FIRST, "b"));
        fixture.assertUnavailable(fixture.token(FIRST, "c"));
        fixture.assertRefused("a.b.c", Reason.STRUCTURE);

        fixture.server.publish(FIRST);
        fixture.forward(Duration.ofSeconds(30));
        fixture.assertAccepted(fixture.token(FIRST, "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not JSON", "{\"keys\":[{\"kty\":\"RSA\"}]}"})
    void is_also_an_answer_that_makes_no_sense(String body) {
        fixture.server.body(body);
        fixture.assertUnavailable(fixture.token(FIRST, "a"));
    }

    @Test
    void is_also_an_answer_over_64_kib() {
        fixture.server.body("{\"keys\":[]}" + " ".repeat(70_000));
        fixture.assertUnavailable(fixture.token(FIRST, "a"));
    }

    @Test
    void is_also_a_redirect_even_to_the_very_keys() {
        fixture.server.fail(302);
        fixture.assertUnavailable(fixture.token(FIRST, "a"));
    }
}
