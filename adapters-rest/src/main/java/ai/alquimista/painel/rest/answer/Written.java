package ai.alquimista.painel.rest.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** An answer's bytes with their tags; they are compressed when somebody first takes them so. */
public final class Written {

    public static final String GZIP = "gzip";

    /** Objects, tags and the key that the bytes are kept under. */
    private static final int BESIDES = 512;

    private final byte[] plain;
    private final EntityTag plainTag;
    private final EntityTag compressedTag;
    private volatile byte @Nullable [] compressed;

    public Written(byte[] plain) {
        this.plain = plain;
        this.plainTag = EntityTag.of(plain);
        this.compressedTag = plainTag.compressed();
    }

    public byte[] plain() {
        return plain;
    }

    public EntityTag plainTag() {
        return plainTag;
    }

    public EntityTag compressedTag() {
        return compressedTag;
    }

    public byte[] compressed() {
        byte[] known = compressed;
        if (known != null) return known;
        byte[] made = compress(plain);
        compressed = made;
        return made;
    }

    /** Bytes of memory, about; the compressed form counted before it is there. */
    int weight() {
        return BESIDES + plain.length + plain.length / 2;
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
