package ai.alquimista.painel.rest.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims that are accepted, Cognito's shape; every hostile token differs from them in one thing.
 *
 * @param now the verifier's time
 */
public record GoodClaims(
        String issuer,
        String clientId,
        String machineClientId,
        String sub,
        String username,
        String group,
        String scope,
        Instant now) {

    /** A user's access token, issued a minute ago for an hour; the caller's own map. */
    public Map<String, Object> user() {
        Map<String, Object> claims = common(clientId);
        claims.put("sub", sub);
        claims.put("username", username);
        claims.put("cognito:groups", List.of(group));
        claims.put("scope", "openid");
        return claims;
    }

    /** A machine's access token; the caller's own map. */
    public Map<String, Object> machine() {
        Map<String, Object> claims = common(machineClientId);
        claims.put("sub", machineClientId);
        claims.put("scope", scope);
        return claims;
    }

    private Map<String, Object> common(String client) {
        long issued = now.getEpochSecond() - 60;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("client_id", client);
        claims.put("token_use", "access");
        claims.put("auth_time", issued);
        claims.put("iat", issued);
        claims.put("exp", issued + 3600);
        claims.put("version", 2);
        claims.put("jti", "7b0e6a2c-55f2-4c39-9f6e-0d6f0c0a9a11");
        return claims;
    }
}
