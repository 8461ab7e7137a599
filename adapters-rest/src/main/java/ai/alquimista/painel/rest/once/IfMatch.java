package ai.alquimista.painel.rest.once;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Version;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code If-Match} of a change: the version that it is meant for, in quotes. */
public final class IfMatch {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\"([\\x21\\x23-\\x7E]*)\"");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private IfMatch() {}

    /**
     * The version that a change is meant for; empty where any will do.
     *
     * @throws Refusal.Invalid naming the header
     * @throws Refusal.Stale where it names what is no version, such as the tag of a list
     */
    public static Optional<Version> of(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (values == null || values.isEmpty()) return Optional.empty();
        if (values.size() > 1) throw new Refusal.Invalid(HttpHeaders.IF_MATCH, Flaw.REPEATED);
        String value = values.getFirst().strip();
        if (value.equals(ANY)) return Optional.empty();
        Matcher tag = TAG.matcher(value);
        if (!tag.matches()) throw new Refusal.Invalid(HttpHeaders.IF_MATCH, Flaw.MALFORMED);
        if (!VERSION.matcher(tag.group(1)).matches()) throw new Refusal.Stale();
        return Optional.of(new Version(Long.parseLong(tag.group(1))));
    }

    /** How a version stands in {@code ETag}. */
    public static String tag(Version version) {
        return '"' + version.toString() + '"';
    }
}
