package ai.alquimista.painel.rest.answer;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An answer whose bytes are there. */
record Whole(Written written, boolean compressed) implements Representation {

    static Whole of(Written written, @Nullable String acceptEncoding) {
        return new Whole(written, Representation.compresses(written.plain().length, acceptEncoding));
    }

    @Override
    public EntityTag tag() {
        return compressed ? written.compressedTag() : written.plainTag();
    }

    @Override
    public OptionalLong length() {
        return OptionalLong.of(entity().length);
    }

    @Override
    public byte[] entity() {
        return compressed ? written.compressed() : written.plain();
    }
}
