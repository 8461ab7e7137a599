package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.tenant.EmailAddress;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.UserRole;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as it is sent. */
@Schema(name = "TenantUserInvitation", description = "Whom to invite")
public record InvitationRequest(
        @Nullable
        @Schema(
                description = "Where the invitation goes, and what they will sign in with; kept in lower case",
                format = "email",
                maxLength = EmailAddress.LONGEST,
                examples = "bia@teste-integracao.com.br")
        String email,

        @Nullable
        @Schema(
                description = "Their name, without control characters",
                minLength = 1,
                maxLength = Invitation.LONGEST_NAME,
                examples = "Beatriz D'Ávila")
        String fullName,

        @Nullable
        @Schema(
                description = "An `admin` administers the tenant; the others may look",
                enumeration = {"admin", "user", "viewer"},
                examples = "user")
        String role) {

    /**
     * The invitation, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Invitation invitation(@Nullable InvitationRequest body) {
        InvitationRequest given = body == null ? new InvitationRequest(null, null, null) : body;
        UserFields fields = new UserFields();
        Optional<EmailAddress> email = given.address(fields);
        Optional<String> name = fields.name(given.fullName());
        Optional<UserRole> role = fields.role(given.role());
        if (!fields.violations().isEmpty()) throw new Refusal.Invalid(fields.violations());
        return new Invitation(email.orElseThrow(), name.orElseThrow(), role.orElseThrow());
    }

    private Optional<EmailAddress> address(UserFields fields) {
        if (email == null || email.isBlank()) return fields.missing(UserFields.EMAIL);
        Optional<EmailAddress> address = EmailAddress.read(email);
        if (email.length() > EmailAddress.LONGEST) fields.wrong(UserFields.EMAIL, Flaw.TOO_LONG, EmailAddress.LONGEST);
        else if (address.isEmpty()) fields.wrong(UserFields.EMAIL, Flaw.NOT_AN_EMAIL);
        return address;
    }
}
