package ai.alquimista.painel.domain.access;

import ai.alquimista.painel.domain.tenant.TenantStanding;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer's user in their one tenant, while the row is active.
 *
 * @param lastLoginAt the newest {@code auth_time} recorded so far
 */
public record Membership(TenantStanding tenant, Optional<Instant> lastLoginAt) {

    /** Whether this sign-in, or a newer one, is recorded already. */
    public boolean hasSeen(Instant authenticatedAt) {
        return lastLoginAt.filter(last -> !last.isBefore(authenticatedAt)).isPresent();
    }
}
