package ai.alquimista.painel.bench.measure;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 connection that reads no more of an answer than it must. */
final class Line implements AutoCloseable {

    static final int TIMEOUT_SECONDS = 10;

    private static final int HEX = 16;
    private static final int MILLI = 1_000;

    private final Socket socket;
    private final InputStream in;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * What is told of an answer; its body is passed over.
     *
     * @param last whether the server closes the line behind it
     */
    record Answer(int status, boolean retryAfter, boolean last) {}

    static Line to(URI server) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(TIMEOUT_SECONDS * MILLI);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_SECONDS * MILLI);
            return new Line(socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    Answer ask(Call call) throws IOException {
        String request = "GET " + call.path() + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + call.token();
        socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        long length = 0;
        boolean retryAfter = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("retry-after:")) retryAfter = true;
            if (lower.equals("connection: close")) last = true;
            if (lower.startsWith("transfer-encoding:")) length = -1;
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
            }
        }
        pass(length);
        return new Answer(status, retryAfter, last);
    }

    /** @param length negative for a body in chunks */
    private void pass(long length) throws IOException {
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        int size;
        do {
            size = Integer.parseInt(line(), HEX);
            in.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException();
            if (next != '\r') text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
