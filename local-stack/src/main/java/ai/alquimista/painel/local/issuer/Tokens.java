package ai.alquimista.painel.local.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Access and id tokens with the claims Amazon Cognito gives each. */
final class Tokens {

    static final Duration LIFETIME = Duration.ofMinutes(60);

    /** The scope of tokens got by password, as Cognito's own API gives it. */
    static final String PASSWORD_SCOPE = "aws.cognito.signin.user.admin";

    private final String issuer;
    private final SigningKeys keys;
    private final Clock clock;

    Tokens(String issuer, SigningKeys keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    /** A sign-in, from which any number of tokens may come. */
    record SignIn(DemoUser user, String client, String scope, Instant at, UUID origin) {

        boolean wantsIdToken() {
            return scope.equals(PASSWORD_SCOPE) || (" " + scope + " ").contains(" openid ");
        }
    }

    SignIn signIn(DemoUser user, String client, String scope) {
        return new SignIn(user, client, scope, clock.instant(), UUID.randomUUID());
    }

    String access(SignIn signIn) {
        Map<String, Object> claims = userClaims(signIn, "access");
        claims.put("client_id", signIn.client());
        claims.put("scope", signIn.scope());
        claims.put("version", 2);
        claims.put("username", signIn.user().sub().toString());
        return keys.sign(claims, Map.of());
    }

    String id(SignIn signIn, String nonce) {
        DemoUser user = signIn.user();
        Map<String, Object> claims = userClaims(signIn, "id");
        claims.put("aud", signIn.client());
        claims.put("email", user.email());
        claims.put("email_verified", true);
        claims.put("name", user.name());
        claims.put("cognito:username", user.sub().toString());
        user.tenant().ifPresent(tenant -> claims.put("custom:tenant_id", tenant.toString()));
        if (!nonce.isEmpty()) {
            claims.put("nonce", nonce);
        }
        return keys.sign(claims, Map.of());
    }

    /** What a machine client gets for its own credentials. */
    String machine(String client, String scope) {
        Map<String, Object> claims = claims(client, "access", clock.instant());
        claims.put("client_id", client);
        claims.put("scope", scope);
        claims.put("version", 2);
        return keys.sign(claims, Map.of());
    }

    private Map<String, Object> userClaims(SignIn signIn, String use) {
        Map<String, Object> claims = claims(signIn.user().sub().toString(), use, signIn.at());
        claims.put("origin_jti", signIn.origin().toString());
        if (!signIn.user().groups().isEmpty()) {
            claims.put("cognito:groups", signIn.user().groups());
        }
        return claims;
    }

    private Map<String, Object> claims(String sub, String use, Instant authenticated) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", sub);
        claims.put("iss", issuer);
        claims.put("token_use", use);
        claims.put("auth_time", authenticated.getEpochSecond());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }
}
