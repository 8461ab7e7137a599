package ai.alquimista.painel.rest.json;

import java.util.Locale;

/** How the domain's constants are spelled on the wire. */
public final class Spelling {

    private Spelling() {}

    /** In small letters: {@code ACTIVE} is {@code active}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
