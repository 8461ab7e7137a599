package ai.alquimista.painel.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as texts: any version, in the full 8-4-4-4-12 form, which Java's own reading does not insist on. */
public final class TextualUuid {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private TextualUuid() {}

    /** Empty if the text is none. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
