package ai.alquimista.painel.chaos.rollout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.chaos.rollout.Call.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final Call ASKED = new Call(Kind.READ, "/tenant/me", "token", "", "");
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> told = new ArrayList<>();
    private final Tally tally = new Tally("in a test", told::add);
    private ServerSocket door;

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void shut() throws IOException {
        door.close();
    }

    /** Each connection answers so many requests with the same, and is then cut. */
    private Lines lines(String answer, int times) {
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (Socket socket = door.accept()) {
                    connections.incrementAndGet();
                    for (int i = 0; i <= times; i++) {
                        int length = socket.getInputStream().read(new byte[1_000]);
                        if (length < 0 || i == times) break;
                        socket.getOutputStream().write(answer.getBytes(US_ASCII));
                    }
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return new Lines(URI.create("http://127.0.0.1:" + door.getLocalPort()));
    }

    @Test
    void ask_again_over_the_same_connection() throws IOException {
        try (Lines lines = lines(GOOD, 2)) {
            lines.ask(ASKED, System.nanoTime(), tally);
            lines.ask(ASKED, System.nanoTime(), tally);
        }
        assertThat(tally.good()).isEqualTo(2);
        assertThat(connections).hasValue(1);
    }

    @Test
    void count_what_is_cut_as_failed_and_ask_it_once() throws IOException {
        try (Lines lines = lines(GOOD, 1)) {
            lines.ask(ASKED, System.nanoTime(), tally);
            lines.ask(ASKED, System.nanoTime(), tally);
        }
        assertThat(tally.good()).isEqualTo(1);
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(connections).hasValue(1);
    }

    @Test
    void count_an_answer_of_another_status_as_failed() throws IOException {
        try (Lines lines = lines("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 3\r\n\r\nbad", 1)) {
            lines.ask(ASKED, System.nanoTime(), tally);
        }
        assertThat(told).containsExactly("  FAILED while in a test: GET /tenant/me: 502 bad");
    }
}
