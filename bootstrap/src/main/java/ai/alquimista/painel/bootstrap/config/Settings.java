package ai.alquimista.painel.bootstrap.config;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The configuration's values. A wrong or missing one stops the start with a {@link WrongSetting}, a word that names it. */
public final class Settings {

    private final Function<Setting, Optional<String>> source;

    /**
     * Settings from wherever they are kept.
     *
     * @param source what is given for a setting, blank or empty where nothing is
     */
    public Settings(Function<Setting, Optional<String>> source) {
        this.source = source;
    }

    /** The value or its default; required settings must be there. */
    public String text(Setting setting) {
        return optional(setting).orElseThrow(() -> new WrongSetting(setting.variable() + " must be set"));
    }

    /** The value, or its default where there is one. */
    public Optional<String> optional(Setting setting) {
        return source.apply(setting).filter(value -> !value.isBlank()).or(setting::standard);
    }

    /** A whole number of at least {@code least}. */
    public int number(Setting setting, int least) {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= least) return number;
        } catch (NumberFormatException notOne) {
            throw new WrongSetting(setting.variable() + " must be a whole number, not " + text, notOne);
        }
        throw new WrongSetting(setting.variable() + " must be at least " + least + ", not " + text);
    }

    /** Exactly {@code true} or {@code false}. */
    public boolean flag(Setting setting) {
        String text = text(setting);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongSetting(setting.variable() + " must be true or false, not " + text);
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
