package ai.alquimista.painel.rest.answer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag: the same bytes have the same tag, on every pod.
 *
 * @param value without its quotes
 */
record EntityTag(String value) {

    private static final int DIGEST_BYTES = 16;
    private static final Pattern LISTED =
            Pattern.compile("\\G\\s*,*\\s*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?:,|$)");

    static EntityTag of(byte[] content) {
        byte[] digest = sha256(content);
        return new EntityTag(HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
    }

    /**
     * Whether an {@code If-None-Match} header names this tag; compared weakly, as RFC 9110 says. Where the header stops
     * making sense it stops counting.
     */
    boolean isNamedIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) return false;
        if (ifNoneMatch.strip().equals("*")) return true;
        Matcher listed = LISTED.matcher(ifNoneMatch);
        while (listed.find()) {
            if (listed.group(1).equals(value)) return true;
        }
        return false;
    }

    /** As the header says it. */
    String quoted() {
        return '"' + value + '"';
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
