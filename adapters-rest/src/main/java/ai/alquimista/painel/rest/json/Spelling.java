package ai.alquimista.painel.rest.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the domain's constants are spelled on the wire. */
public final class Spelling {

    private Spelling() {}

    /** In small letters: {@code ACTIVE} is {@code active}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** All of them, for whoever must choose. */
    public static String all(List<? extends Enum<?>> constants) {
        return constants.stream().map(Spelling::of).collect(Collectors.joining(", "));
    }

    /** The one that is spelled so; empty if none is. */
    public static <E extends Enum<E>> Optional<E> read(@Nullable String word, List<E> constants) {
        return constants.stream().filter(each -> of(each).equals(word)).findFirst();
    }
}
