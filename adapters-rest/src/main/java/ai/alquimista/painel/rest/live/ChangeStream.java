package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.live.Watching;
import ai.alquimista.painel.application.live.Watching.Beginning;
import ai.alquimista.painel.application.port.ChangeFeed;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one caller is sent, until the stream ends: with the token, at its longest, when the caller loses the right to it,
 * reads too slowly or goes away.
 */
final class ChangeStream<C extends ChangeFeed.Numbered> implements StreamingOutput {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    private static final int BATCH = 500;

    private final Watching<C> watching;
    private final EventKind<C> kind;
    private final Seat<C> seat;
    private final Watch watch;
    private final Clock clock;

    private long position;
    private Instant nextBeat = Instant.MIN;

    ChangeStream(Watching<C> watching, EventKind<C> kind, Seat<C> seat, Watch watch, Clock clock) {
        this.watching = watching;
        this.kind = kind;
        this.seat = seat;
        this.watch = watch;
        this.clock = clock;
        this.position = watch.from().position();
    }

    @Override
    public void write(OutputStream out) {
        try {
            run(new EventWriter<>(out, kind));
        } catch (IOException gone) {
            LOG.debug("a reader of {} events is gone: {}", kind.name(), gone.getMessage());
        } catch (Refusal refused) {
            LOG.info("a stream of {} events ends: {}", kind.name(), refused.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(EventWriter<C> events) throws IOException, InterruptedException {
        events.begin(position);
        if (!watch.from().complete()) events.reset(position);
        nextBeat = clock.instant().plus(watch.heartbeat());
        catchUp(events);
        while (goesOn()) {
            Optional<C> next = seat.next(patience());
            if (next.isPresent()) tell(events, next.get());
            if (!clock.instant().isBefore(nextBeat)) beat(events);
        }
    }

    /** What happened before the seat was taken. */
    private void catchUp(EventWriter<C> events) throws IOException {
        List<C> missed;
        do {
            missed = watching.after(position, BATCH);
            for (C change : missed) tell(events, change);
        } while (missed.size() == BATCH && goesOn());
    }

    private void tell(EventWriter<C> events, C change) throws IOException {
        if (change.sequence() <= position) return;
        events.change(change);
        position = change.sequence();
    }

    private void beat(EventWriter<C> events) throws IOException {
        watching.goOn(watch.caller());
        events.heartbeat();
        nextBeat = clock.instant().plus(watch.heartbeat());
    }

    private boolean goesOn() {
        return !seat.isCut() && clock.instant().isBefore(watch.end());
    }

    private Duration patience() {
        Instant until = nextBeat.isBefore(watch.end()) ? nextBeat : watch.end();
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left.plusMillis(1);
    }

    /**
     * Who watches, from where and until when.
     *
     * @param heartbeat how long the stream is silent at most
     */
    record Watch(Caller caller, Beginning from, Instant end, Duration heartbeat) {}
}
