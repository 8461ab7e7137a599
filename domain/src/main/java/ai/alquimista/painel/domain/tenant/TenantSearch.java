package ai.alquimista.painel.domain.tenant;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What somebody looks for in tenants' names and CNPJs: a part of either, in capital or small letters, with or without
 * accents.
 *
 * @param text never blank; a whole CNPJ stands without its punctuation, whatever part of it was written
 */
public record TenantSearch(String text) {

    private static final Pattern WHOLE_CNPJ = Pattern.compile(
            "\\A([0-9A-Z]{2})\\.?([0-9A-Z]{3})\\.?([0-9A-Z]{3})/?([0-9A-Z]{4})-?([0-9]{2})\\z",
            Pattern.CASE_INSENSITIVE);

    public TenantSearch {
        text = WHOLE_CNPJ
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceFirst("$1$2$3$4$5");
        if (text.isEmpty()) throw new IllegalArgumentException("a search is for something");
    }

    /** How many characters it looks for; accents count with their letters. */
    public int length() {
        return text.codePointCount(0, text.length());
    }
}
