package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import java.util.Optional;

/**
 * What somebody is to be from now on; what is empty stays as it is.
 *
 * @param enabled whether they may sign in
 */
public record UserChange(Optional<String> fullName, Optional<UserRole> role, Optional<Boolean> enabled) {

    /**
     * Somebody after the change.
     *
     * @param known whether the identity provider knows them
     * @param seats with their own one
     * @throws Conflict if the tenant would be left without an administrator, or have more people than its plan allows
     */
    public TenantUser of(TenantUser user, boolean known, Seats seats) {
        if (user.isErased()) throw new Conflict(Clash.WRONG_STATE);
        TenantUser next =
                user.as(fullName.orElse(user.fullName()), role.orElse(user.role()), status(user.status(), known));
        if (user.isActiveAdmin() && !next.isActiveAdmin() && seats.activeAdmins() < 2)
            throw new Conflict(Clash.LAST_ADMIN);
        if (!user.status().takesSeat() && next.status().takesSeat() && seats.areTaken())
            throw new Conflict(Clash.USER_LIMIT);
        return next;
    }

    /** Whoever was disabled before the identity provider knew them is invited anew. */
    private UserStatus status(UserStatus now, boolean known) {
        if (enabled.isEmpty()) return now;
        if (!enabled.get()) return UserStatus.INACTIVE;
        return switch (now) {
            case ACTIVE, INVITED -> now;
            case INACTIVE -> known ? UserStatus.ACTIVE : UserStatus.INVITED;
        };
    }
}
