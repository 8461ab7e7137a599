package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.port.ChangeFeed;
import ai.alquimista.painel.rest.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Events as they go over the wire; each is on its way when the call returns. */
final class EventWriter<C extends ChangeFeed.Numbered> {

    private static final int RETRY_MILLIS = 2_000;

    private final OutputStream out;
    private final EventKind<C> kind;

    EventWriter(OutputStream out, EventKind<C> kind) {
        this.out = out;
        this.kind = kind;
    }

    /**
     * Where the reader is before the first event, so that they can come back to there. In two parts, since the server keeps
     * the first one and the answer's head to itself until the second comes, which may be a heartbeat later.
     */
    void begin(long position) throws IOException {
        write("retry: " + RETRY_MILLIS + "\n");
        write("id: " + position + "\n\n");
    }

    /** The reader must look at everything anew: changes are missing before this place. */
    void reset(long position) throws IOException {
        write("id: " + position + "\nevent: reset\ndata: {}\n\n");
    }

    void change(C change) throws IOException {
        String data = new String(Json.bytes(kind.view().apply(change)), StandardCharsets.UTF_8);
        write("id: " + change.sequence() + "\nevent: " + kind.name() + "\ndata: " + data + "\n\n");
    }

    /** A comment, by which both sides notice when the other is gone. */
    void heartbeat() throws IOException {
        write(": heartbeat\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
