package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.rest.json.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people write, field by field, and what is wrong with it. */
final class Wording {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\x{FFFD}&&[^\\n\\r\\t]]");
    private static final Pattern MORE_THAN_A_LINE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\x{FFFD}\\x{2028}\\x{2029}]");

    private final List<Violation> violations;

    Wording(List<Violation> violations) {
        this.violations = violations;
    }

    /** One line that says something. */
    String line(String field, @Nullable String text, int longest) {
        String said = required(field, text);
        check(field, said, longest, MORE_THAN_A_LINE.asPredicate());
        return said;
    }

    /** Lines that say something. */
    String lines(String field, @Nullable String text, int longest) {
        String said = required(field, text);
        check(field, said, longest, UNREADABLE.asPredicate());
        return said;
    }

    /** Lines, which may be none. */
    String perhapsLines(String field, @Nullable String text, int longest) {
        String said = text == null ? "" : text.strip();
        check(field, said, longest, UNREADABLE.asPredicate());
        return said;
    }

    /** One of a closed set; empty where it is none of them, or is not given. */
    <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String text, List<E> allowed) {
        Optional<E> named =
                allowed.stream().filter(each -> Spelling.of(each).equals(text)).findFirst();
        if (text == null) violations.add(new Violation(field, Flaw.REQUIRED, List.of()));
        else if (named.isEmpty()) violations.add(new Violation(field, Flaw.NOT_ONE_OF, List.of(spelled(allowed))));
        return named;
    }

    static String spelled(List<? extends Enum<?>> allowed) {
        return allowed.stream().map(Spelling::of).collect(Collectors.joining(", "));
    }

    static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }

    private String required(String field, @Nullable String text) {
        String said = text == null ? "" : text.strip();
        if (text == null) violations.add(new Violation(field, Flaw.REQUIRED, List.of()));
        else if (said.isEmpty()) violations.add(new Violation(field, Flaw.MALFORMED, List.of()));
        return said;
    }

    private void check(String field, String text, int longest, Predicate<String> unreadable) {
        if (text.codePointCount(0, text.length()) > longest)
            violations.add(new Violation(field, Flaw.TOO_LONG, List.of(longest)));
        else if (unreadable.test(text)) violations.add(new Violation(field, Flaw.MALFORMED, List.of()));
    }
}
