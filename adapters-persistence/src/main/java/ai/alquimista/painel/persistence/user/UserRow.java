package ai.alquimista.painel.persistence.user;

import ai.alquimista.painel.application.port.TenantUsers.Holder;
import ai.alquimista.painel.application.port.TenantUsers.Task;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person, and how the identity provider was last known to have them. */
public record UserRow(
        UUID id,
        String email,
        String fullName,
        UserRole role,
        UserStatus status,
        Optional<Instant> lastLoginAt,
        Version version,
        Optional<UserId> cognitoSub,
        boolean losesRights,
        Optional<String> invitedUnder) {

    TenantUser user() {
        return new TenantUser(id, email, fullName, role, status, lastLoginAt, version);
    }

    Holder holder(Optional<String> request) {
        return new Holder(user(), cognitoSub.isPresent(), request.isPresent() && request.equals(invitedUnder));
    }

    Task task(TenantId tenant, int attempts) {
        return new Task(tenant, user(), cognitoSub, losesRights, attempts);
    }
}
