package ai.alquimista.painel.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.rest.problem.BodyTooLarge;
import ai.alquimista.painel.rest.problem.ProblemKind;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitFilterTest {

    private final LimitFilter filter = new LimitFilter(new LimitSettings(20, 100, 1));

    @Test
    void lets_the_largest_allowed_through() {
        assertThat(filter.excess("/" + "p".repeat(9), "q".repeat(10), 100)).isEmpty();
        assertThat(filter.excess("/", null, -1)).isEmpty();
    }

    @Test
    void turns_a_longer_address_and_a_larger_body_away() {
        assertThat(filter.excess("/" + "p".repeat(9), "q".repeat(11), -1)).contains(ProblemKind.URI_TOO_LONG);
        assertThat(filter.excess("/", null, 101)).contains(ProblemKind.BODY_TOO_LARGE);
    }

    @Test
    void cuts_a_body_of_unknown_size_off() throws IOException {
        assertThat(new LimitedStream(body(100), 100).readAllBytes()).hasSize(100);
        assertThatThrownBy(() -> new LimitedStream(body(101), 100).readAllBytes())
                .isInstanceOf(BodyTooLarge.class);
        assertThatThrownBy(() -> {
                    InputStream bytes = new LimitedStream(body(101), 100);
                    while (bytes.read() >= 0) {}
                })
                .isInstanceOf(BodyTooLarge.class);
    }

    private static ServletInputStream body(int size) {
        InputStream bytes = new ByteArrayInputStream(new byte[size]);
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
