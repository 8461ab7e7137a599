package ai.alquimista.painel.bootstrap.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bytes on a socket, for requests that no HTTP client would send. */
final class Wire {

    private static final int PATIENCE_MS = 15_000;
    private static final int CHUNK = 64 * 1024;

    private Wire() {}

    /** A request in form up to its target, which is sent as it stands. */
    static Reply request(String method, String target, String... headers) {
        List<String> lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost"));
        lines.addAll(Arrays.asList(headers));
        lines.add("Connection: close");
        return send(String.join("\r\n", lines) + "\r\n\r\n", new byte[0], 0);
    }

    /** A head as it stands, then the same bytes again and again, and whatever the server says to that. */
    static Reply send(String head, byte[] body, int times) {
        try (Socket socket = open()) {
            socket.setSoTimeout(PATIENCE_MS);
            try {
                socket.getOutputStream().write(head.getBytes(ISO_8859_1));
                for (int i = 0; i < times; i++) socket.getOutputStream().write(body);
            } catch (IOException refusedMeanwhile) {
                // The server may answer and hang up before it has everything.
            }
            return Reply.of(everything(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request and hangs up without waiting for its answer. */
    static void abort(String target, String token) {
        try (Socket socket = open()) {
            socket.setSoLinger(true, 0);
            String head =
                    "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket open() throws IOException {
        URI base = Service.running().baseUrl();
        return new Socket(InetAddress.getLoopbackAddress(), base.getPort());
    }

    /** To the end, but of a stream that has none what came with its head. */
    private static byte[] everything(InputStream in) {
        var all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                all.write(chunk, 0, read);
                if (Reply.of(all.toByteArray()).header("Content-Type").startsWith("text/event-stream")) break;
            }
        } catch (IOException reset) {
            // What came before counts.
        }
        return all.toByteArray();
    }

    /**
     * What came back.
     *
     * @param status 0 if the server hung up without a word
     * @param headers by small-letter name; the last of several wins
     * @param body each byte as one character; a chunked one with its chunks' sizes
     */
    record Reply(int status, Map<String, String> headers, String body) {

        static Reply of(byte[] bytes) {
            String text = new String(bytes, ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) return new Reply(0, Map.of(), text);
            String[] lines = text.substring(0, end).split("\r\n", -1);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line : Arrays.asList(lines).subList(1, lines.length)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
            return new Reply(status, headers, text.substring(end + 4));
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        JsonNode json() {
            try {
                return Http.JSON.readTree(body.getBytes(ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
