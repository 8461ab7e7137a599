package ai.alquimista.painel.rest.answer;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An export on its way out. Its tag and its length are taken by writing it once to nowhere, so that it need not be held.
 *
 * @param size bytes before any compression
 */
record Streamed(StreamingOutput body, long size, EntityTag plainTag, boolean compressed) implements Representation {

    static Streamed of(Export export, @Nullable String acceptEncoding) {
        var measured = new TagStream();
        try {
            export.body().write(measured);
        } catch (IOException impossible) {
            throw new UncheckedIOException("nowhere does not fail to be written to", impossible);
        }
        return new Streamed(
                export.body(),
                measured.length(),
                measured.tag(),
                Representation.compresses(measured.length(), acceptEncoding));
    }

    @Override
    public EntityTag tag() {
        return compressed ? plainTag.compressed() : plainTag;
    }

    @Override
    public OptionalLong length() {
        return compressed ? OptionalLong.empty() : OptionalLong.of(size);
    }

    @Override
    public StreamingOutput entity() {
        return compressed ? this::compress : body;
    }

    private void compress(OutputStream out) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(new LeftOpen(out))) {
            body.write(gzip);
        }
    }

    /** The container closes its own stream. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
