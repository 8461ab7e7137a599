package ai.alquimista.painel.rest.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StreamedTest {

    private static final byte[] LONG = "a,b\r\n".repeat(500).getBytes(UTF_8);

    @Test
    void is_tagged_and_measured_before_it_is_sent() throws IOException {
        Streamed streamed = Streamed.of(export(LONG), null);

        assertThat(streamed.tag()).isEqualTo(EntityTag.of(LONG));
        assertThat(streamed.length()).hasValue(LONG.length);
        assertThat(sent(streamed)).isEqualTo(LONG);
    }

    @Test
    void says_the_same_compressed_under_another_tag() throws IOException {
        Streamed compressed = Streamed.of(export(LONG), "gzip");

        assertThat(compressed.compressed()).isTrue();
        assertThat(compressed.length()).isEmpty();
        assertThat(compressed.tag()).isEqualTo(new Written(LONG).compressedTag());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(sent(compressed))).readAllBytes())
                .isEqualTo(LONG);
    }

    @Test
    void is_compressed_over_one_kibibyte_only() {
        assertThat(Streamed.of(export(new byte[1024]), "gzip").compressed()).isFalse();
        assertThat(Streamed.of(export(new byte[1025]), "gzip").compressed()).isTrue();
    }

    /** The container goes on with its stream. */
    @Test
    void leaves_the_stream_open() throws IOException {
        for (String acceptEncoding : new String[] {"identity", "gzip"}) {
            var out = new ByteArrayOutputStream() {
                private boolean closed;

                @Override
                public void close() {
                    closed = true;
                }
            };
            Streamed.of(export(LONG), acceptEncoding).entity().write(out);

            assertThat(out.closed).as(acceptEncoding).isFalse();
        }
    }

    private static Export export(byte[] content) {
        return new Export(true, MediaType.TEXT_PLAIN_TYPE, "a.txt", out -> out.write(content));
    }

    private static byte[] sent(Streamed streamed) throws IOException {
        var out = new ByteArrayOutputStream();
        streamed.entity().write(out);
        return out.toByteArray();
    }
}
