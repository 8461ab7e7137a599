package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.LocalIssuer;
import ai.alquimista.painel.rest.identity.GoodClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tokens that the issuer signs and no sign-in of its users would give. */
final class OddTokens {

    private OddTokens() {}

    /** The claims of a good access token for that user, issued at this moment. */
    static GoodClaims good(DemoUser user) {
        LocalIssuer issuer = Service.running().issuer();
        return new GoodClaims(
                issuer.issuer().toString(),
                issuer.clients().panel(),
                issuer.clients().machine(),
                user.sub().toString(),
                user.sub().toString(),
                String.join(",", user.groups()),
                issuer.clients().machineScope(),
                Instant.now());
    }

    /** A good access token but for these claims. */
    static String with(DemoUser user, Map<String, Object> changes) {
        Map<String, Object> claims = new HashMap<>(good(user).user());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("cognito:groups", user.groups());
        claims.putAll(changes);
        return Service.running().issuer().sign(claims, Map.of());
    }

    static String expired(DemoUser user) {
        long end = Instant.now().minus(Duration.ofMinutes(2)).getEpochSecond();
        long start = end - Duration.ofHours(1).toSeconds();
        return with(user, Map.of("auth_time", start, "iat", start, "exp", end));
    }

    static String ofForeignClient(DemoUser user) {
        return with(user, Map.of("client_id", "somebody-elses-app"));
    }

    static String claiming(DemoUser user, UUID tenant) {
        return with(user, Map.of("custom:tenant_id", tenant.toString()));
    }
}
