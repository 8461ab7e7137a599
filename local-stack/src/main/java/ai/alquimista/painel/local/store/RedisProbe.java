package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Listener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks whatever listens on a port for the id of its process, in Redis' own words. */
record RedisProbe(int port) {

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final String FIELD = "process_id:";

    /** The id, or 0 when nothing answers yet. */
    long processId() {
        try (Socket socket = new Socket()) {
            socket.connect(Listener.address(port), (int) LIMIT.toMillis());
            socket.setSoTimeout((int) LIMIT.toMillis());
            socket.getOutputStream().write("INFO server\r\n".getBytes(StandardCharsets.US_ASCII));
            return read(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static long read(BufferedReader answer) throws IOException {
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            if (line.startsWith(FIELD)) {
                return Long.parseLong(line.substring(FIELD.length()));
            }
        }
        return 0;
    }

    void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
