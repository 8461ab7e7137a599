package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import java.util.List;
import java.util.Optional;

/** Following commands as they change. */
public final class WatchingCommands {

    private final PlatformGate gate;
    private final CommandFeed feed;

    public WatchingCommands(PlatformGate gate, CommandFeed feed) {
        this.gate = gate;
        this.feed = feed;
    }

    /**
     * Where somebody begins who has seen everything up to a number; without one, with what comes from now on.
     *
     * @throws Refusal if the caller may not
     */
    public Beginning begin(Caller caller, Optional<Long> seen) {
        gate.enter(caller, Operation.WATCH_INTERNAL_COMMANDS);
        long last = feed.last();
        if (seen.isEmpty()) return new Beginning(last, true);
        return follows(seen.get(), last) ? new Beginning(seen.get(), true) : new Beginning(last, false);
    }

    /**
     * Whether somebody who began may go on.
     *
     * @throws Refusal if not, or if that cannot be told
     */
    public void goOn(Caller caller) {
        gate.enter(caller, Operation.WATCH_INTERNAL_COMMANDS);
    }

    /** What came after that number, oldest first. */
    public List<Change> after(long sequence, int limit) {
        return feed.after(sequence, limit);
    }

    /** The newest number; 0 before the first. */
    public long last() {
        return feed.last();
    }

    /** Calls when something may have come; calls may be lost and may come for nothing. */
    public AutoCloseable onNews(Runnable wake) {
        return feed.onNews(wake);
    }

    /** Nothing is missing if the change itself is still kept; before the first there is none to look for. */
    private boolean follows(long seen, long last) {
        if (seen == last) return true;
        Optional<Long> kept = feed.after(Math.max(seen - 1, 0), 1).stream()
                .map(Change::sequence)
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
