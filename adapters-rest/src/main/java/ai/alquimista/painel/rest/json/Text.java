package ai.alquimista.painel.rest.json;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of text that people write. */
public enum Text {
    /** One line. */
    LINE("[\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}\\x{FFFD}]"),
    /** One line, with nothing in it that nobody sees: two people's names must not look the same. */
    NAME("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{2028}\\x{2029}\\x{FFFD}]"),
    /** Any number of lines. */
    LINES("[\\p{Cc}\\p{Cs}\\x{FFFD}&&[^\\n\\r\\t]]");

    private final Pattern unreadable;

    Text(String unreadable) {
        this.unreadable = Pattern.compile(unreadable);
    }

    /**
     * What keeps a text from being of this kind; empty if nothing does.
     *
     * @param longest how many characters it may have
     */
    public Optional<Violation> flaw(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest)
            return Optional.of(new Violation(field, Flaw.TOO_LONG, List.of(longest)));
        if (text.isBlank() || unreadable.matcher(text).find())
            return Optional.of(new Violation(field, Flaw.MALFORMED, List.of()));
        return Optional.empty();
    }
}
