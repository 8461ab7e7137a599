package ai.alquimista.painel.rest.identity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A verified token as MicroProfile's programming model knows it. The raw token is not kept: nobody behind the filter
 * needs it, and what is not there cannot be logged.
 */
public final class CallerPrincipal implements JsonWebToken {

    private final VerifiedToken token;
    private final String issuer;

    public CallerPrincipal(VerifiedToken token, String issuer) {
        this.token = token;
        this.issuer = issuer;
    }

    /** Made when somebody asks: few do. */
    private Map<String, Object> claims() {
        Map<String, Object> found = new TreeMap<>();
        found.put(Claims.iss.name(), issuer);
        found.put(Claims.sub.name(), token.sub());
        found.put(Claims.jti.name(), token.jti());
        found.put(Claims.iat.name(), token.issuedAt().getEpochSecond());
        found.put(Claims.exp.name(), token.expiresAt().getEpochSecond());
        found.put("client_id", token.clientId());
        found.put("token_use", "access");
        switch (token) {
            case UserToken user -> addUser(user, found);
            case MachineToken machine -> found.put("scope", String.join(" ", machine.scopes()));
        }
        return found;
    }

    private static void addUser(UserToken user, Map<String, Object> found) {
        found.put("username", user.username());
        found.put(Claims.auth_time.name(), user.authTime().getEpochSecond());
        found.put(Claims.groups.name(), user.groups());
        found.put("cognito:groups", user.groups());
        user.tenantClaim().ifPresent(tenant -> found.put("custom:tenant_id", tenant.toString()));
    }

    /** The token itself, typed; what new code asks instead of reading claims by name. */
    public VerifiedToken token() {
        return token;
    }

    /** The {@code sub}: stable, and no personal name. */
    @Override
    public String getName() {
        return token.sub();
    }

    @Override
    public Set<String> getGroups() {
        return token instanceof UserToken user ? user.groups() : Set.of();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims().keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the interface lets the caller choose the type; MicroProfile defines it so
    public <T> @Nullable T getClaim(String name) {
        return (T) claims().get(name);
    }

    @Override
    public String toString() {
        return "CallerPrincipal[" + token + "]";
    }
}
