package ai.alquimista.painel.rest.answer;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One answer in the encoding that the client takes, with the tag that belongs to exactly these bytes. */
sealed interface Representation permits Whole, Streamed {

    int SMALLEST_COMPRESSED = 1024;

    EntityTag tag();

    boolean compressed();

    /** How many bytes it has, where that is known before they are sent. */
    OptionalLong length();

    /** The bytes, or what writes them. */
    Object entity();

    /** Whether so many bytes are compressed for this client. */
    static boolean compresses(long length, @Nullable String acceptEncoding) {
        return length > SMALLEST_COMPRESSED && AcceptEncoding.allowsGzip(acceptEncoding);
    }
}
