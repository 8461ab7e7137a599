package ai.alquimista.painel.domain.tenant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One of a tenant's people.
 *
 * @param role shown, never used to authorise
 * @param lastLoginAt the newest token's {@code auth_time}
 */
public record TenantUser(
        UUID id, String email, String fullName, UserRole role, UserStatus status, Optional<Instant> lastLoginAt) {}
