package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.UserChange;
import ai.alquimista.painel.domain.tenant.UserRole;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change as it is sent. A field is a node, since one that is null must not pass for one that is absent. */
@Schema(name = "TenantUserChange", description = "What is to change of a user; at least one of the fields")
public record UserChangeRequest(
        @Nullable
        @Schema(
                implementation = String.class,
                type = SchemaType.STRING,
                description = "Their name, without control characters",
                minLength = 1,
                maxLength = Invitation.LONGEST_NAME,
                examples = "Beatriz D'Ávila")
        JsonNode fullName,

        @Nullable
        @Schema(
                implementation = String.class,
                type = SchemaType.STRING,
                description = "An `admin` administers the tenant; the others may look",
                enumeration = {"admin", "user", "viewer"},
                examples = "admin")
        JsonNode role,

        @Nullable
        @Schema(
                implementation = String.class,
                type = SchemaType.STRING,
                description = "Whether they may sign in",
                enumeration = {"active", "inactive"},
                examples = "inactive")
        JsonNode status) {

    private static final String ACTIVE = "active";
    private static final String INACTIVE = "inactive";

    /**
     * The change, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static UserChange change(@Nullable UserChangeRequest body) {
        if (body == null || body.isEmpty()) throw new Refusal.Invalid("body", Flaw.NOTHING_TO_CHANGE);
        UserFields fields = new UserFields();
        Optional<String> name = text(fields, UserFields.NAME, body.fullName()).flatMap(fields::name);
        Optional<UserRole> role = text(fields, UserFields.ROLE, body.role()).flatMap(fields::role);
        Optional<Boolean> enabled =
                text(fields, UserFields.STATUS, body.status()).flatMap(status -> enabled(fields, status));
        if (!fields.violations().isEmpty()) throw new Refusal.Invalid(fields.violations());
        return new UserChange(name, role, enabled);
    }

    private boolean isEmpty() {
        return fullName == null && role == null && status == null;
    }

    private static Optional<String> text(UserFields fields, String field, @Nullable JsonNode node) {
        if (node == null) return Optional.empty();
        if (node.isTextual()) return Optional.of(node.textValue());
        fields.wrong(field, node.isNull() ? Flaw.REQUIRED : Flaw.MALFORMED);
        return Optional.empty();
    }

    private static Optional<Boolean> enabled(UserFields fields, String status) {
        if (status.equals(ACTIVE)) return Optional.of(true);
        if (status.equals(INACTIVE)) return Optional.of(false);
        fields.wrong(UserFields.STATUS, Flaw.NOT_ONE_OF, ACTIVE + ", " + INACTIVE);
        return Optional.empty();
    }
}
