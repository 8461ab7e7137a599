package ai.alquimista.painel.rest.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A machine's token, from the client credentials grant: no person, no groups, no tenant.
 *
 * @param scopes what it may do, such as {@code usage/write}; not empty
 */
public record MachineToken(
        String sub, String clientId, Set<String> scopes, Instant issuedAt, Instant expiresAt, String jti)
        implements VerifiedToken {

    public MachineToken {
        scopes = Set.copyOf(scopes);
    }
}
