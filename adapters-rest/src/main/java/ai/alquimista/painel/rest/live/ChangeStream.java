package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.command.WatchingCommands;
import ai.alquimista.painel.application.command.WatchingCommands.Beginning;
import ai.alquimista.painel.application.port.CommandFeed.Change;
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
final class ChangeStream implements StreamingOutput {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    private static final int BATCH = 500;

    private final WatchingCommands watching;
    private final Seat seat;
    private final Watch watch;
    private final Clock clock;

    private long position;
    private Instant nextBeat = Instant.MIN;

    ChangeStream(WatchingCommands watching, Seat seat, Watch watch, Clock clock) {
        this.watching = watching;
        this.seat = seat;
        this.watch = watch;
        this.clock = clock;
        this.position = watch.from().position();
    }

    @Override
    public void write(OutputStream out) {
        try {
            run(new EventWriter(out));
        } catch (IOException gone) {
            LOG.debug("a reader of commands' changes is gone: {}", gone.getMessage());
        } catch (Refusal refused) {
            LOG.info("a stream of commands' changes ends: {}", refused.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(EventWriter events) throws IOException, InterruptedException {
        events.begin(position);
        if (!watch.from().complete()) events.reset(position);
        nextBeat = clock.instant().plus(watch.heartbeat());
        catchUp(events);
        while (goesOn()) {
            Optional<Change> next = seat.next(patience());
            if (next.isPresent()) tell(events, next.get());
            if (!clock.instant().isBefore(nextBeat)) beat(events);
        }
    }

    /** What happened before the seat was taken. */
    private void catchUp(EventWriter events) throws IOException {
        List<Change> missed;
        do {
            missed = watching.after(position, BATCH);
            for (Change change : missed) tell(events, change);
        } while (missed.size() == BATCH && goesOn());
    }

    private void tell(EventWriter events, Change change) throws IOException {
        if (change.sequence() <= position) return;
        events.change(change);
        position = change.sequence();
    }

    private void beat(EventWriter events) throws IOException {
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
