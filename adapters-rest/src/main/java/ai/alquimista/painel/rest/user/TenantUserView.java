package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.rest.json.Spelling;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a tenant's people. */
@Schema(name = "TenantUser", description = "One of a tenant's people")
public record TenantUserView(
        @Schema(description = "The user's row, not the identity provider's id")
        UUID id,

        @Schema(description = "The address that invitations go to")
        String email,

        @Schema(description = "The user's name") String fullName,

        @Schema(
                enumeration = {"admin", "user", "viewer"},
                description = "What the user is called; what they may do, the identity provider's groups decide")
        String role,

        @Schema(
                enumeration = {"active", "inactive", "invited"},
                description = "Only active ones may sign in; invited until the identity provider knows them")
        String status,

        @Schema(description = "When the user last signed in; null if never")
        Optional<Instant> lastLoginAt,

        @Schema(description = "Grows with every change; what a change names in `If-Match`")
        long version) {

    public static TenantUserView of(TenantUser user) {
        return new TenantUserView(
                user.id(),
                user.email(),
                user.fullName(),
                Spelling.of(user.role()),
                Spelling.of(user.status()),
                user.lastLoginAt(),
                user.version().value());
    }
}
