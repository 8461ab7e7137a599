package ai.alquimista.painel.rest.user;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.rest.json.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a person's fields one by one, and gathers what is wrong with them. */
final class UserFields {

    static final String EMAIL = "email";
    static final String NAME = "full_name";
    static final String ROLE = "role";
    static final String STATUS = "status";

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\x{2028}\\x{2029}\\x{FFFD}]");

    private final List<Violation> violations = new ArrayList<>();

    void wrong(String field, Flaw flaw, Object... arguments) {
        violations.add(new Violation(field, flaw, List.of(arguments)));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Empty for what is wrong, which is noted. */
    Optional<String> name(@Nullable String text) {
        if (text == null) return missing(NAME);
        String name = text.strip();
        if (name.isEmpty()) return missing(NAME);
        if (name.codePointCount(0, name.length()) > Invitation.LONGEST_NAME)
            wrong(NAME, Flaw.TOO_LONG, Invitation.LONGEST_NAME);
        else if (UNREADABLE.matcher(name).find()) wrong(NAME, Flaw.MALFORMED);
        return Optional.of(name);
    }

    /** Empty for what is wrong, which is noted. */
    Optional<UserRole> role(@Nullable String text) {
        if (text == null) return missing(ROLE);
        Optional<UserRole> role = Arrays.stream(UserRole.values())
                .filter(each -> Spelling.of(each).equals(text))
                .findFirst();
        if (role.isEmpty()) wrong(ROLE, Flaw.NOT_ONE_OF, roles());
        return role;
    }

    private static String roles() {
        return Arrays.stream(UserRole.values()).map(Spelling::of).collect(Collectors.joining(", "));
    }

    <T> Optional<T> missing(String field) {
        wrong(field, Flaw.REQUIRED);
        return Optional.empty();
    }
}
