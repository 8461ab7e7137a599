package ai.alquimista.painel.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** A network path that can be cut: bytes then vanish, while connections stay open and new ones are still taken. */
final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private final AtomicBoolean hungUp = new AtomicBoolean();
    private volatile String tripwire = "";
    private volatile boolean cut;

    Wire(int exit) {
        this.exit = exit;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    /** Hangs up on the first connection that carries this text, before it arrives. */
    void hangUpOn(String text) {
        tripwire = text;
    }

    /** Whether somebody was hung up on. */
    boolean hasHungUp() {
        return hungUp.get();
    }

    private boolean trips(byte[] bytes, int length) {
        String text = tripwire;
        return !text.isEmpty()
                && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(text)
                && hungUp.compareAndSet(false, true);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = entrance.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), exit);
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            }
        } catch (IOException closed) {
            cut = true;
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8_192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (trips(bytes, n)) return;
                if (!cut) out.write(bytes, 0, n);
            }
        } catch (IOException gone) {
            // one side has left; closing the other tells it so
        }
    }
}
