package ai.alquimista.painel.rest.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages that people are answered in. */
public enum Language {
    PORTUGUESE("pt-BR"),
    ENGLISH("en");

    private static final int LONGEST_HEADER = 500;

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As {@code Content-Language} says it. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The best language for an {@code Accept-Language} header: Portuguese unless English is preferred, whatever region
     * either is asked for in. A header that cannot be read counts as none.
     */
    public static Language preferredBy(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) return PORTUGUESE;
        try {
            return first(LanguageRange.parse(header));
        } catch (IllegalArgumentException unreadable) {
            return PORTUGUESE;
        }
    }

    private static Language first(List<LanguageRange> byWeight) {
        Set<Language> unwanted = new HashSet<>();
        for (LanguageRange range : byWeight) {
            for (Language language : values()) {
                if (range.getWeight() == 0 && language.matches(range)) unwanted.add(language);
            }
        }
        for (LanguageRange range : byWeight) {
            for (Language language : values()) {
                boolean any = range.getRange().equals("*");
                if (range.getWeight() > 0 && (any || language.matches(range)) && !unwanted.contains(language))
                    return language;
            }
        }
        return PORTUGUESE;
    }

    private boolean matches(LanguageRange range) {
        String primary = range.getRange().split("-", 2)[0];
        return primary.equals(locale().getLanguage());
    }
}
