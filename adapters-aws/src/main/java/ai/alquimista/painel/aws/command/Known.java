package ai.alquimista.painel.aws.command;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import ai.alquimista.painel.domain.access.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * By what items tell a person: by who gave a command or moved it, and by what stands in its reason.
 *
 * @param emails the addresses that are known to be the person's
 */
record Known(UserId person, List<String> emails) {

    private static final String MASK = "***";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;:\"]+@[^\\s<>(),;:\"]+");

    /** Whether the person gave that command. */
    boolean gave(Map<String, AttributeValue> command) {
        return Values.optionalText(command, Attribute.CREATED_BY).equals(Optional.of(person.value()));
    }

    /** Whether the person took that step of a journal. */
    boolean took(Map<String, AttributeValue> step) {
        return Values.text(step, JournalItem.BY).equals(person.value())
                || EntryItem.user(Values.attribute(step, JournalItem.ENTRY)).equals(person.value());
    }

    /** Whether anything in that command tells the person. */
    boolean isToldBy(Map<String, AttributeValue> command) {
        return gave(command) || !masked(command).equals(reason(command));
    }

    /**
     * Why it was given, without the person. In words of the person's own any address may be theirs; in those of others only
     * the known ones are.
     */
    Optional<String> masked(Map<String, AttributeValue> command) {
        Optional<String> masked = reason(command).map(text -> without(person.value(), text));
        for (String email : emails) masked = masked.map(text -> without(email, text));
        return gave(command) ? masked.map(text -> ADDRESS.matcher(text).replaceAll(MASK)) : masked;
    }

    private static Optional<String> reason(Map<String, AttributeValue> command) {
        return Values.optionalText(command, Attribute.REASON);
    }

    private static String without(String word, String text) {
        return Pattern.compile(Pattern.quote(word), CASE_INSENSITIVE | UNICODE_CASE)
                .matcher(text)
                .replaceAll(MASK);
    }
}
