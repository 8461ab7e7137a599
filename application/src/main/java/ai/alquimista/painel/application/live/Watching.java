package ai.alquimista.painel.application.live;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.ChangeFeed;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import java.util.List;
import java.util.Optional;

/** Following a feed, for whoever of our own people may. */
public class Watching<C extends ChangeFeed.Numbered> {

    private final PlatformGate gate;
    private final Operation operation;
    private final ChangeFeed<C> feed;

    protected Watching(PlatformGate gate, Operation operation, ChangeFeed<C> feed) {
        this.gate = gate;
        this.operation = operation;
        this.feed = feed;
    }

    /**
     * Where somebody begins who has seen everything up to a number; without one, with what comes from now on.
     *
     * @throws Refusal if the caller may not
     */
    public final Beginning begin(Caller caller, Optional<Long> seen) {
        gate.enter(caller, operation);
        long last = feed.last();
        if (seen.isEmpty()) return new Beginning(last, true);
        return follows(seen.get(), last) ? new Beginning(seen.get(), true) : new Beginning(last, false);
    }

    /**
     * Whether somebody who began may go on.
     *
     * @throws Refusal if not, or if that cannot be told
     */
    public final void goOn(Caller caller) {
        gate.enter(caller, operation);
    }

    /** What came after that number, oldest first. */
    public final List<C> after(long sequence, int limit) {
        return feed.after(sequence, limit);
    }

    /** The newest number; 0 before the first. */
    public final long last() {
        return feed.last();
    }

    /** Calls when something may have come; calls may be lost and may come for nothing. */
    public final AutoCloseable onNews(Runnable wake) {
        return feed.onNews(wake);
    }

    /** Nothing is missing if the change itself is still kept; before the first there is none to look for. */
    private boolean follows(long seen, long last) {
        if (seen == last) return true;
        Optional<Long> kept = feed.after(Math.max(seen - 1, 0), 1).stream()
                .map(ChangeFeed.Numbered::sequence)
                .findFirst();
        return kept.filter(first -> first == Math.max(seen, 1)).isPresent();
    }

    /**
     * A place in the feed.
     *
     * @param position the number of the last change that was seen, or need not be
     * @param complete false if changes were missed that nobody keeps any more: whoever watches must look at all of it anew
     */
    public record Beginning(long position, boolean complete) {}
}
