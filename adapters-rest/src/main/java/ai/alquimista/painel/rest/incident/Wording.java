package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.rest.json.Spelling;
import ai.alquimista.painel.rest.json.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people write, field by field, and what is wrong with it. */
final class Wording {

    private final List<Violation> violations;

    Wording(List<Violation> violations) {
        this.violations = violations;
    }

    /** One line that says something. */
    String line(String field, @Nullable String text, int longest) {
        return required(Text.LINE, field, text, longest);
    }

    /** Lines that say something. */
    String lines(String field, @Nullable String text, int longest) {
        return required(Text.LINES, field, text, longest);
    }

    /** Lines, which may be none. */
    String perhapsLines(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? "" : required(Text.LINES, field, text, longest);
    }

    /** One of a closed set; empty where it is none of them, or is not given. */
    <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String text, List<E> allowed) {
        Optional<E> named = Spelling.read(text, allowed);
        if (text == null) violations.add(new Violation(field, Flaw.REQUIRED, List.of()));
        else if (named.isEmpty()) violations.add(new Violation(field, Flaw.NOT_ONE_OF, List.of(Spelling.all(allowed))));
        return named;
    }

    static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }

    private String required(Text kind, String field, @Nullable String text, int longest) {
        if (text == null) {
            violations.add(new Violation(field, Flaw.REQUIRED, List.of()));
            return "";
        }
        String said = text.strip();
        kind.flaw(field, said, longest).ifPresent(violations::add);
        return said;
    }
}
