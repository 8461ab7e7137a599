package ai.alquimista.painel.local.issuer;

import ai.alquimista.painel.local.issuer.Tokens.SignIn;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What has been handed out and may be brought back: codes (once), refresh tokens, login sessions. */
final class Grants {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final Duration SESSION_LIFETIME = Duration.ofHours(1);
    private static final int BYTES = 32;

    /** What a code was given for; all of it must be repeated when it is brought back. */
    record Code(SignIn signIn, AuthorizationRequest request, Instant expires) {}

    private record Session(DemoUser user, Instant expires) {}

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, SignIn> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Grants(Clock clock) {
        this.clock = clock;
    }

    String code(SignIn signIn, AuthorizationRequest request) {
        String code = random();
        codes.put(code, new Code(signIn, request, clock.instant().plus(CODE_LIFETIME)));
        return code;
    }

    /** Takes the code back: it works once, whether what follows does or not. */
    Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(found -> clock.instant().isBefore(found.expires()));
    }

    String refreshToken(SignIn signIn) {
        String token = random();
        refreshTokens.put(token, signIn);
        return token;
    }

    Optional<SignIn> refresh(String token) {
        return Optional.ofNullable(refreshTokens.get(token));
    }

    void revoke(String token) {
        refreshTokens.remove(token);
    }

    String session(DemoUser user) {
        String session = random();
        sessions.put(session, new Session(user, clock.instant().plus(SESSION_LIFETIME)));
        return session;
    }

    Optional<DemoUser> signedIn(String session) {
        return Optional.ofNullable(sessions.get(session))
                .filter(found -> clock.instant().isBefore(found.expires()))
                .map(Session::user);
    }

    void signOut(String session) {
        sessions.remove(session);
    }

    /** Ends whatever somebody holds, wherever they are signed in. */
    void signOut(DemoUser user) {
        codes.values().removeIf(code -> code.signIn().user().sub().equals(user.sub()));
        refreshTokens.values().removeIf(signIn -> signIn.user().sub().equals(user.sub()));
        sessions.values().removeIf(session -> session.user().sub().equals(user.sub()));
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
