package ai.alquimista.painel.chaos.rollout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** One HTTP/1.1 connection. It sends nothing twice, as the JDK's own client would where a connection was cut. */
final class Line implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private boolean isKept = true;

    private Line(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** What came back, whole. */
    record Answer(int status, String body) {}

    static Line to(URI server) throws IOException {
        Socket socket = new Socket();
        int patience = (int) PATIENCE.toMillis();
        try {
            socket.setSoTimeout(patience);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), patience);
            return new Line(socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    Answer ask(Call call) throws IOException {
        socket.getOutputStream().write(call.bytes());
        int status = Integer.parseInt(line().split(" ", -1)[1]);
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("transfer-encoding:")) length = -1;
            if (lower.startsWith("content-length:")) length = Integer.parseInt(value(lower));
            if (lower.startsWith("connection:") && value(lower).equals("close")) isKept = false;
        }
        byte[] body = length < 0 ? chunks() : in.readNBytes(length);
        if (body.length < length) throw new EOFException("the answer ends within its body");
        return new Answer(status, new String(body, UTF_8));
    }

    private static String value(String header) {
        return header.substring(header.indexOf(':') + 1).strip();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), HEX); size > 0; size = Integer.parseInt(line(), HEX)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("the connection ends where an answer is due");
            if (next != '\r') text.append((char) next);
        }
        return text.toString();
    }

    /** Whether the other side will answer once more. */
    boolean isKept() {
        return isKept;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
