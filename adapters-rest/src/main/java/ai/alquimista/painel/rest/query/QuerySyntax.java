package ai.alquimista.painel.rest.query;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The characters of a URI (RFC 3986): the framework stumbles over any other instead of refusing it. */
public final class QuerySyntax {

    private static final Pattern LEGAL = Pattern.compile("(?:[A-Za-z0-9._~!$'()*+,;:@/?=&-]|%[0-9a-fA-F]{2})*+");
    private static final int MOST_REPORTED = 10;
    private static final int LONGEST_NAME = 64;

    private QuerySyntax() {}

    /**
     * Checks a query as it was sent.
     *
     * @throws Refusal.Invalid naming the parameters that hold an illegal character or a broken escape
     */
    public static void check(@Nullable String query) {
        if (query == null) return;
        List<Violation> violations = Arrays.stream(query.split("&", -1))
                .filter(pair -> !isLegal(pair))
                .limit(MOST_REPORTED)
                .map(pair -> new Violation(presentable(pair.split("=", 2)[0]), Flaw.MALFORMED, List.of()))
                .toList();
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
    }

    /** Whether a path, or one name and value of a query, has only a URI's characters. */
    public static boolean isLegal(String part) {
        return LEGAL.matcher(part).matches();
    }

    /** A name from outside, cut and cleaned so that it may stand in an answer. */
    static String presentable(String name) {
        String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        return cut.replaceAll("[^A-Za-z0-9_.\\[\\]-]", "?");
    }
}
