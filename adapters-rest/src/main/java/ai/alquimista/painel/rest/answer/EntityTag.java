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
public record EntityTag(String value) {

    private static final int DIGEST_BYTES = 16;
    private static final Pattern LISTED =
            Pattern.compile("\\G\\s*,*\\s*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?:,|$)");

    static EntityTag of(byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return of(digest);
    }

    /** Of all that {@link #digest a digest} was given; afterwards it starts anew. */
    static EntityTag of(MessageDigest digest) {
        return new EntityTag(HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES));
    }

    /** The tag of the same content, compressed. */
    EntityTag compressed() {
        return new EntityTag(value + '-' + Written.GZIP);
    }

    /**
     * Whether an {@code If-None-Match} header names this tag; compared weakly, as RFC 9110 says. Where the header stops
     * making sense it stops counting.
     */
    public boolean isNamedIn(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) return false;
        if (ifNoneMatch.strip().equals("*")) return true;
        Matcher listed = LISTED.matcher(ifNoneMatch);
        while (listed.find()) {
            if (listed.group(1).equals(value)) return true;
        }
        return false;
    }

    /** As the header says it. */
    public String quoted() {
        return '"' + value + '"';
    }

    /** What tags are made with. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
