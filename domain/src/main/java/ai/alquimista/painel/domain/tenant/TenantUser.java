package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.Version;
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
        UUID id,
        String email,
        String fullName,
        UserRole role,
        UserStatus status,
        Optional<Instant> lastLoginAt,
        Version version) {

    /** What takes the place of the address of somebody who was erased. */
    private static final String NOWHERE = "@invalid";

    /** Somebody new, whom the identity provider does not know yet. */
    public static TenantUser invited(UUID id, Invitation invitation) {
        return new TenantUser(
                id,
                invitation.email().value(),
                invitation.fullName(),
                invitation.role(),
                UserStatus.INVITED,
                Optional.empty(),
                Version.FIRST);
    }

    /** The same person with another name, role or status; one version on if any of them is another. */
    public TenantUser as(String newName, UserRole newRole, UserStatus newStatus) {
        boolean same = newName.equals(fullName) && newRole == role && newStatus == status;
        return same ? this : new TenantUser(id, email, newName, newRole, newStatus, lastLoginAt, version.next());
    }

    /** The same person where the identity provider has had its say; that is nobody's change, and no new version. */
    public TenantUser settled(UserStatus now) {
        return new TenantUser(id, email, fullName, role, now, lastLoginAt, version);
    }

    public boolean isActiveAdmin() {
        return role == UserRole.ADMIN && status == UserStatus.ACTIVE;
    }

    /** Whether nothing but the row is left of somebody. */
    public boolean isErased() {
        return email.endsWith(NOWHERE);
    }

    /** Whether somebody who becomes {@code next} may do less than before, and is to be signed out where they are. */
    public boolean losesBy(TenantUser next) {
        boolean shutOut = status != UserStatus.INACTIVE && next.status == UserStatus.INACTIVE;
        return shutOut || (role == UserRole.ADMIN && next.role != UserRole.ADMIN);
    }
}
