package ai.alquimista.painel.rest.live;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** A client at the other end of a stream, who may stop reading. */
final class Reader extends OutputStream {

    private final Seat<?> seat;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final StringBuilder coming = new StringBuilder();
    private final Semaphore reading = new Semaphore(1);
    private Thread stream = new Thread();

    Reader(Seat<?> seat) {
        this.seat = seat;
    }

    void readingFrom(ChangeStream<?> written) {
        stream = Thread.ofVirtual().start(() -> written.write(this));
    }

    Seat<?> seat() {
        return seat;
    }

    String event() {
        try {
            return events.take();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What came and was not looked at. */
    List<String> left() {
        return new ArrayList<>(events);
    }

    /** Until it has caught up, and waits for what comes. */
    void untilItWaits() {
        while (stream.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
    }

    void untilTheEnd() {
        try {
            stream.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    void stop() {
        reading.acquireUninterruptibly();
    }

    void goOn() {
        reading.release();
    }

    @Override
    public void write(int single) {
        throw new UnsupportedOperationException("events come in one part, or a few");
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        reading.acquireUninterruptibly();
        reading.release();
        coming.append(new String(bytes, from, count, StandardCharsets.UTF_8));
        if (coming.indexOf("\n\n") < 0) return;
        events.add(coming.toString().strip());
        coming.setLength(0);
    }
}
