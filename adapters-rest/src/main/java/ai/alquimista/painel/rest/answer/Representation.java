package ai.alquimista.painel.rest.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One answer's bytes in the encoding that the client takes, with the tag that belongs to exactly these bytes. */
final class Representation {

    private static final int SMALLEST_COMPRESSED = 1024;
    private static final String GZIP = "gzip";

    private final byte[] plain;
    private final boolean compressed;

    private Representation(byte[] plain, boolean compressed) {
        this.plain = plain;
        this.compressed = compressed;
    }

    static Representation of(byte[] plain, @Nullable String acceptEncoding) {
        return new Representation(
                plain, plain.length > SMALLEST_COMPRESSED && AcceptEncoding.allowsGzip(acceptEncoding));
    }

    EntityTag tag() {
        return EntityTag.of(plain, compressed ? "-gzip" : "");
    }

    Optional<String> encoding() {
        return compressed ? Optional.of(GZIP) : Optional.empty();
    }

    byte[] bytes() {
        return compressed ? compress(plain) : plain;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 4);
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be written", impossible);
        }
        return compressed.toByteArray();
    }
}
