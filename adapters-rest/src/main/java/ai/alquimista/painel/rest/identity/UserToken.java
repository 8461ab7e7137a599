package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person's token.
 *
 * @param groups {@code cognito:groups} as they stand, known or not; empty when absent
 * @param tenantClaim {@code custom:tenant_id}; to be compared with the caller's membership, never used instead of it
 * @param authTime when the person signed in
 */
public record UserToken(
        String sub,
        String username,
        String clientId,
        Set<String> groups,
        Optional<TenantId> tenantClaim,
        Instant authTime,
        Instant issuedAt,
        Instant expiresAt,
        String jti)
        implements VerifiedToken {

    public UserToken {
        groups = Set.copyOf(groups);
    }

    /** Without the person: a token ends up in logs sooner or later. */
    @Override
    public String toString() {
        return "UserToken[clientId=" + clientId + ", groups=" + groups + ", expiresAt=" + expiresAt + "]";
    }
}
