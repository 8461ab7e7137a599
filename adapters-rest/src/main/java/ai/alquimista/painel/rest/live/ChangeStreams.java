package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.live.Watching;
import ai.alquimista.painel.application.port.ChangeFeed;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a feed once for all streams of this pod: when somebody calls, and every so often in case nobody does. */
public final class ChangeStreams<C extends ChangeFeed.Numbered> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);
    private static final int BATCH = 500;

    private final String subject;
    private final Watching<C> watching;
    private final StreamLimits limits;
    private final Set<Seat<C>> seats = new LinkedHashSet<>();
    private final BlockingQueue<Boolean> news = new ArrayBlockingQueue<>(1);
    private final AutoCloseable subscription;
    private final Thread reader;

    /** How far everybody has been told; means nothing while nobody listens. */
    private long position;

    /**
     * No stream yet.
     *
     * @param subject one word for what changes
     */
    public ChangeStreams(String subject, Watching<C> watching, StreamLimits limits) {
        this.subject = subject;
        this.watching = watching;
        this.limits = limits;
        this.subscription = watching.onNews(() -> news.offer(true));
        this.reader =
                Thread.ofPlatform().name("painel-" + subject + "-feed").daemon().start(this::read);
    }

    StreamLimits limits() {
        return limits;
    }

    /**
     * Takes a seat. What is committed from now on is handed over; what was before is the stream's own to look up.
     *
     * @throws ServiceUnavailableException if there is none left
     * @throws ClientErrorException if the user has as many as one may have
     */
    synchronized Seat<C> take(UserId user) {
        if (seats.size() >= limits.streams()) throw new ServiceUnavailableException();
        if (seats.stream().filter(seat -> seat.user().equals(user)).count() >= limits.perUser())
            throw new ClientErrorException(Status.TOO_MANY_REQUESTS);
        if (seats.isEmpty()) position = watching.last();
        Seat<C> seat = new Seat<>(user, limits.waiting());
        seats.add(seat);
        return seat;
    }

    synchronized void leave(Seat<C> seat) {
        seats.remove(seat);
    }

    synchronized int taken() {
        return seats.size();
    }

    private void read() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                news.poll(limits.poll().toMillis(), TimeUnit.MILLISECONDS);
                readOn();
            }
        } catch (InterruptedException closed) {
            LOG.debug("nobody listens any more");
        }
    }

    /** Changes that cannot be read now are read later; streams only hear of them late. */
    private void readOn() {
        try {
            while (deliver() == BATCH) {}
        } catch (Unavailable away) {
            LOG.warn("changes of {} are late: {}", subject, away.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.error("changes of {} cannot be read", subject, unforeseen);
        }
    }

    private int deliver() {
        long from = position();
        List<Seat<C>> listeners = listeners();
        if (listeners.isEmpty()) return 0;
        List<C> changes = watching.after(from, BATCH);
        for (C change : changes) listeners.forEach(seat -> seat.hand(change));
        if (!changes.isEmpty()) moveOn(from, changes.getLast().sequence());
        return changes.size();
    }

    private synchronized long position() {
        return position;
    }

    private synchronized List<Seat<C>> listeners() {
        return new ArrayList<>(seats);
    }

    /** Unless everybody left meanwhile, and somebody came. */
    private synchronized void moveOn(long from, long to) {
        if (position == from) position = to;
    }

    /** Ends every stream. */
    @Override
    public void close() {
        reader.interrupt();
        listeners().forEach(Seat::cut);
        try {
            subscription.close();
        } catch (Exception stuck) {
            LOG.warn("changes of {} are still called out to nobody", subject, stuck);
        }
    }
}
