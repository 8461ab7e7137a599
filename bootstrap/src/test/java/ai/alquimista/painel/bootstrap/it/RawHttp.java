package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests byte for byte as they are written here, for what no HTTP client agrees to send. */
final class RawHttp {

    private static final int PATIENCE_MS = 20_000;
    private static final String LINE = "\r\n";

    private RawHttp() {}

    /**
     * Sends one request on a connection of its own.
     *
     * @param target the request line's target, as it stands
     * @param headers whole lines, {@code Name: value}
     */
    static Reply send(String method, String target, List<String> headers) {
        URI server = Service.running().baseUrl();
        String lines = headers.stream().map(header -> header + LINE).collect(Collectors.joining());
        String request = method + " " + target + " HTTP/1.1" + LINE + "Host: " + server.getAuthority() + LINE
                + "Connection: close" + LINE + lines + LINE;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return Reply.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came back.
     *
     * @param headers by their names in small letters
     * @param body as it was transferred: a chunked one with its chunks' sizes
     */
    record Reply(int status, Map<String, String> headers, String body) {

        private static Reply of(String answer) {
            int end = answer.indexOf(LINE + LINE);
            if (end < 0) throw new IllegalStateException("not an HTTP answer: " + answer);
            List<String> head = Arrays.asList(answer.substring(0, end).split(LINE, -1));
            Map<String, String> headers = head.stream()
                    .skip(1)
                    .map(line -> line.split(": ?", 2))
                    .collect(Collectors.toMap(
                            line -> line[0].toLowerCase(Locale.ROOT), line -> line[1], (one, two) -> one + "," + two));
            int status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
            return new Reply(status, headers, answer.substring(end + 2 * LINE.length()));
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        JsonNode json() {
            try {
                return Http.JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
