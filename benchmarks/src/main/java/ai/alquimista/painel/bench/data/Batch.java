package ai.alquimista.painel.bench.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A thousand events, ready to be sent in each way. */
public final class Batch {

    public static final int EVENTS = 1_000;

    private final byte[] body;
    private final byte[] packed;
    private final byte[] requests;
    private final byte[] keys;

    public Batch(String body, String requests, String keys) {
        this.body = bytes(body);
        this.packed = packed(this.body);
        this.requests = bytes(requests);
        this.keys = bytes(keys);
    }

    /** The JSON that the service takes. */
    public byte[] body() {
        return body;
    }

    /** The same in gzip. */
    public byte[] packed() {
        return packed;
    }

    /** Lines for COPY into the table of raw events. */
    public byte[] requests() {
        return requests;
    }

    /** Lines for COPY into the table of their keys. */
    public byte[] keys() {
        return keys;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
