package ai.alquimista.painel.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every request with the same bytes, or with none, and remembers what it was asked. */
final class OddService implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] answer;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private OddService(String answer) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
        Thread.ofVirtual().start(this::serve);
    }

    static OddService answering(String answer) {
        try {
            return new OddService(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OddService withStatus(String status, String... headers) {
        return answering("HTTP/1.1 " + status + "\r\n" + String.join("", headers) + "Content-Length: 0\r\n\r\n");
    }

    String endpoint() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/me";
    }

    /** The heads of the requests that came. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Keeps the line open afterwards: whoever waits for more waits for ever. */
    private void answer(Socket caller) {
        try {
            requests.add(head(caller.getInputStream()));
            caller.getOutputStream().write(answer);
            caller.getOutputStream().flush();
        } catch (IOException gone) {
            requests.add("gone");
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) return head.toString();
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) each.close();
    }
}
