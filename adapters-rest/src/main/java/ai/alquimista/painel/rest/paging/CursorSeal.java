package ai.alquimista.painel.rest.paging;

import ai.alquimista.painel.domain.paging.Anchor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Turns anchors into opaque cursors and back. A cursor is version, id, sort value and HMAC-SHA256 in unpadded base64url; the
 * signature also covers the place, so that a cursor opens nowhere else.
 */
@Dependent
public class CursorSeal {

    private static final byte VERSION = 2;
    private static final int FIXED_BYTES = 1 + 2 * Long.BYTES;
    private static final int SIGNATURE_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final CursorSettings settings;

    @Inject
    public CursorSeal(CursorSettings settings) {
        this.settings = settings;
    }

    public String seal(Place place, Anchor anchor) {
        byte[] sortValue = anchor.sortValue().getBytes(StandardCharsets.UTF_8);
        byte[] signed = ByteBuffer.allocate(FIXED_BYTES + sortValue.length)
                .put(VERSION)
                .putLong(anchor.id().getMostSignificantBits())
                .putLong(anchor.id().getLeastSignificantBits())
                .put(sortValue)
                .array();
        byte[] signature = signature(settings.key(), place, signed);
        return text(ByteBuffer.allocate(signed.length + SIGNATURE_BYTES)
                .put(signed)
                .put(signature)
                .array());
    }

    /** The anchor in a cursor; empty if the cursor is not ours, was changed, or belongs to another place. */
    public Optional<Anchor> open(Place place, String cursor) {
        return bytes(cursor).filter(bytes -> isSigned(place, bytes)).map(CursorSeal::anchor);
    }

    private boolean isSigned(Place place, byte[] bytes) {
        byte[] signed = Arrays.copyOf(bytes, bytes.length - SIGNATURE_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, signed.length, bytes.length);
        return Stream.concat(Stream.of(settings.key()), settings.previousKey().stream())
                .anyMatch(key -> MessageDigest.isEqual(signature(key, place, signed), signature));
    }

    private static Anchor anchor(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, FIXED_BYTES - 1);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        int length = bytes.length - SIGNATURE_BYTES - FIXED_BYTES;
        return new Anchor(new String(bytes, FIXED_BYTES, length, StandardCharsets.UTF_8), id);
    }

    private static byte[] signature(SecretKey key, Place place, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(signed);
            return mac.doFinal(place.canonical());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", impossible);
        }
    }

    /** Only the one spelling that {@link #text} gives: base64 has others for the same bytes. */
    private static Optional<byte[]> bytes(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            boolean ours = bytes.length >= FIXED_BYTES + SIGNATURE_BYTES
                    && bytes[0] == VERSION
                    && text(bytes).equals(cursor);
            return ours ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
