package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.json.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a person's fields one by one, and gathers what is wrong with them. */
final class UserFields {

    static final String EMAIL = "email";
    static final String NAME = "full_name";
    static final String ROLE = "role";
    static final String STATUS = "status";

    private static final List<UserRole> ROLES = List.of(UserRole.values());

    private final List<Violation> violations = new ArrayList<>();

    void wrong(String field, Flaw flaw, Object... arguments) {
        violations.add(new Violation(field, flaw, List.of(arguments)));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Empty for what is wrong, which is noted. */
    Optional<String> name(@Nullable String text) {
        if (text == null || text.isBlank()) return missing(NAME);
        String name = text.strip();
        Text.NAME.flaw(NAME, name, Invitation.LONGEST_NAME).ifPresent(violations::add);
        return Optional.of(name);
    }

    /** Empty for what is wrong, which is noted. */
    Optional<UserRole> role(@Nullable String text) {
        if (text == null) return missing(ROLE);
        Optional<UserRole> role = Spelling.read(text, ROLES);
        if (role.isEmpty()) wrong(ROLE, Flaw.NOT_ONE_OF, Spelling.all(ROLES));
        return role;
    }

    <T> Optional<T> missing(String field) {
        wrong(field, Flaw.REQUIRED);
        return Optional.empty();
    }
}
