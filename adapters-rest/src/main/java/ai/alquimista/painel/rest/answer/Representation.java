package ai.alquimista.painel.rest.answer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One answer's bytes in the encoding that the client takes, with the tag that belongs to exactly these bytes. */
final class Representation {

    private static final int SMALLEST_COMPRESSED = 1024;

    private final Written written;
    private final boolean compressed;

    private Representation(Written written, boolean compressed) {
        this.written = written;
        this.compressed = compressed;
    }

    static Representation of(Written written, @Nullable String acceptEncoding) {
        return new Representation(
                written, written.plain().length > SMALLEST_COMPRESSED && AcceptEncoding.allowsGzip(acceptEncoding));
    }

    EntityTag tag() {
        return compressed ? written.compressedTag() : written.plainTag();
    }

    Optional<String> encoding() {
        return compressed ? Optional.of(Written.GZIP) : Optional.empty();
    }

    byte[] bytes() {
        return compressed ? written.compressed() : written.plain();
    }
}
