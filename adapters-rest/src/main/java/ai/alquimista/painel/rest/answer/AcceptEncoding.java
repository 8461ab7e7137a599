package ai.alquimista.painel.rest.answer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding}. */
public final class AcceptEncoding {

    private static final Pattern CODING =
            Pattern.compile("([!#$%&'*+.^_`|~0-9a-z-]+)\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?))?");

    private AcceptEncoding() {}

    /** Whether gzip may be sent: named, or covered by {@code *}, with a weight above zero. What cannot be read is not. */
    public static boolean allowsGzip(@Nullable String header) {
        if (header == null) return false;
        double any = 0;
        double gzip = -1;
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher coding = CODING.matcher(part.strip());
            if (!coding.matches()) continue;
            double weight = coding.group(2) == null ? 1 : Double.parseDouble(coding.group(2));
            switch (coding.group(1)) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                case "*" -> any = weight;
                default -> {}
            }
        }
        return gzip < 0 ? any > 0 : gzip > 0;
    }
}
