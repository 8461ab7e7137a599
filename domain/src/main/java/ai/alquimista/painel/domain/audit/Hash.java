package ai.alquimista.painel.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256.
 *
 * @param hex its 64 digits, in small letters
 */
public record Hash(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** What the first event of the chain follows on. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!HEX.matcher(hex).matches()) throw new IllegalArgumentException("no SHA-256: " + hex);
    }

    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    /** Of all of it, one behind the other. */
    public static Hash over(byte[]... parts) {
        MessageDigest sha256 = sha256();
        for (byte[] part : parts) sha256.update(part);
        return of(sha256.digest());
    }

    /** Of a text in UTF-8. */
    public static Hash over(String text) {
        return over(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The chain's next hash, where this is the one before. */
    public Hash then(byte[] canonicalEvent) {
        return over(bytes(), canonicalEvent);
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
