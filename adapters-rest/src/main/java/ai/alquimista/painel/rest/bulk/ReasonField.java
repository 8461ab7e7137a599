package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field {@code reason}. */
final class ReasonField {

    static final int LONGEST = 500;

    private static final String REASON = "reason";
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\x{FFFD}&&[^\\n\\r\\t]]");

    private ReasonField() {}

    /** What somebody wrote; empty where there is nothing, or it is no text, which the violations then tell. */
    static Optional<String> read(@Nullable String reason, List<Violation> violations) {
        if (reason == null) return Optional.empty();
        if (reason.codePointCount(0, reason.length()) > LONGEST)
            violations.add(new Violation(REASON, Flaw.TOO_LONG, List.of(LONGEST)));
        else if (reason.isBlank() || UNREADABLE.matcher(reason).find())
            violations.add(new Violation(REASON, Flaw.MALFORMED, List.of()));
        return Optional.of(reason);
    }
}
