package ai.alquimista.painel.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A verifier, its clock and its issuer's key endpoint. */
final class TokenFixture implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    static final KeyPairSigner FIRST = KeyPairSigner.generate("first+/=_-", 2048);
    static final KeyPairSigner SECOND = KeyPairSigner.generate("second", 2048);
    static final String ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Test";

    final MovableClock clock = new MovableClock(START);
    final JwksServer server = new JwksServer();
    final TokenVerifier verifier;

    TokenFixture() {
        server.publish(FIRST);
        verifier = new TokenVerifier(
                TokenSettings.of(ISSUER, server.url(), Set.of("panel-web", "panel-mobile"), Set.of("agents")), clock);
    }

    /** Good claims at the clock's time. */
    GoodClaims good() {
        return new GoodClaims(
                ISSUER,
                "panel-web",
                "agents",
                "0f0e0d0c-0b0a-4900-8800-070605040302",
                "ana",
                "TENANT_ADMIN",
                "usage/write",
                clock.instant());
    }

    /** A user's token, unlike any other by its jti. */
    String token(Signer signer, String jti) {
        return token(signer, claims -> Forge.with(claims, "jti", jti));
    }

    String token(Signer signer, UnaryOperator<Map<String, Object>> change) {
        return signer.sign(header(signer.kid()), Forge.json(change.apply(good().user())));
    }

    /** A token of a caller never seen, under an invented key id. */
    String junk(int number) {
        Map<String, Object> claims = Forge.with(good().user(), "sub", "stranger-" + number);
        return HostileKeys.FOREIGN.sign(header("junk" + number), Forge.json(claims));
    }

    static String header(String kid) {
        return "{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}";
    }

    void forward(Duration by) {
        clock.forward(by);
    }

    void assertAccepted(String token) {
        assertThat(verifier.verify(token)).isInstanceOf(UserToken.class);
    }

    void assertUnavailable(String token) {
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> verifier.verify(token));
    }

    void assertRefused(String token, Reason reason) {
        assertThatExceptionOfType(InvalidToken.class)
                .isThrownBy(() -> verifier.verify(token))
                .extracting(InvalidToken::reason)
                .isEqualTo(reason);
    }

    @Override
    public void close() {
        verifier.close();
        server.close();
    }
}
