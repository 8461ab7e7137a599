package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.domain.access.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One stream's place among the listeners, with the changes that it has not taken yet. */
final class Seat<C> {

    private final UserId user;
    private final BlockingQueue<Optional<C>> waiting;
    private volatile boolean cut;

    Seat(UserId user, int capacity) {
        this.user = user;
        this.waiting = new ArrayBlockingQueue<>(capacity);
    }

    UserId user() {
        return user;
    }

    /** Hands a change over; a seat that is full is cut, so that nothing is ever left out in between. */
    void hand(C change) {
        if (!waiting.offer(Optional.of(change))) cut();
    }

    /** The next change; empty if none comes in time, or the stream is to end. */
    Optional<C> next(Duration patience) throws InterruptedException {
        Optional<C> next = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return next == null ? Optional.empty() : next;
    }

    /** Ends the stream. */
    void cut() {
        cut = true;
        // Wakes whoever waits; where there is no room nobody does.
        boolean unused = waiting.offer(Optional.empty());
    }

    boolean isCut() {
        return cut;
    }
}
