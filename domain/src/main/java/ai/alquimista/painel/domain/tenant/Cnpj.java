package ai.alquimista.painel.domain.tenant;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brazil's company registration number: twelve digits or capital letters and two check digits. Letters are allowed
 * since July 2026 (Receita Federal, Instrução Normativa RFB 2.229/2024).
 *
 * @param value fourteen characters without punctuation
 */
public record Cnpj(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");
    private static final Pattern PUNCTUATED = Pattern.compile("(..)\\.?(...)\\.?(...)/?(....)-?(..)");

    /** Takes any that has the form: rows from before the check digits were verified must still be shown. */
    public Cnpj {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a CNPJ: " + value);
    }

    /**
     * Reads a new CNPJ with or without its punctuation, in capital or small letters.
     *
     * @throws IllegalArgumentException unless both check digits are right
     */
    public static Cnpj parse(String text) {
        String bare = PUNCTUATED.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceFirst("$1$2$3$4$5");
        if (!isValid(bare)) throw new IllegalArgumentException("not a CNPJ: " + text);
        return new Cnpj(bare);
    }

    /** Whether fourteen bare characters are a CNPJ: their form, and both check digits. */
    public static boolean isValid(String value) {
        if (!FORM.matcher(value).matches() || value.chars().distinct().count() == 1) return false;
        return value.charAt(12) == checkDigit(value.substring(0, 12))
                && value.charAt(13) == checkDigit(value.substring(0, 13));
    }

    /**
     * The next check digit: modulo 11 over each character's ASCII code minus 48, weighted 2 to 9 from the right,
     * starting over after 9.
     */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            sum += (digits.charAt(i) - '0') * (2 + fromRight % 8);
        }
        int rest = sum % 11;
        return (char) (rest < 2 ? '0' : '0' + 11 - rest);
    }

    /** As people write it: {@code 12.345.678/0001-95}. */
    public String punctuated() {
        return PUNCTUATED.matcher(value).replaceFirst("$1.$2.$3/$4-$5");
    }

    @Override
    public String toString() {
        return value;
    }
}
