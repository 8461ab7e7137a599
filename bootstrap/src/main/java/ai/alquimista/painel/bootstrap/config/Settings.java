package ai.alquimista.painel.bootstrap.config;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The configuration's values. A wrong or missing one stops the start with a word that names it. */
public final class Settings {

    private final Config config;

    public Settings(Config config) {
        this.config = config;
    }

    /** The value or its default; required settings must be there. */
    public String text(Setting setting) {
        return optional(setting).orElseThrow(() -> new IllegalStateException(setting.variable() + " must be set"));
    }

    /** The value, or its default where there is one. */
    public Optional<String> optional(Setting setting) {
        return config.getOptionalValue(setting.property(), String.class)
                .filter(value -> !value.isBlank())
                .or(setting::standard);
    }

    /** A whole number of at least {@code least}. */
    public int number(Setting setting, int least) {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least) return number;
        } catch (NumberFormatException notOne) {
            throw new IllegalStateException(setting.variable() + " must be a whole number, not " + text, notOne);
        }
        throw new IllegalStateException(setting.variable() + " must be at least " + least + ", not " + text);
    }

    /** Exactly {@code true} or {@code false}. */
    public boolean flag(Setting setting) {
        String text = text(setting);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(setting.variable() + " must be true or false, not " + text);
        };
    }

    public URI uri(Setting setting) {
        return URI.create(text(setting));
    }

    /** The parts of a comma-separated value, without blanks around them. */
    public Set<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
