package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worker's grip on a command while it carries it out. One thread works under it, another keeps it from ending. A worker
 * that was stopped for longer than its lease finds here that it lost it, before it asks the store.
 */
public final class Hold {

    private final Commands commands;
    private final Clock clock;
    private final Instant limit;
    private volatile Lease lease;
    private volatile boolean lost;

    /**
     * Grips what was claimed.
     *
     * @param limit when the attempt is out of time
     */
    public Hold(Commands commands, Lease lease, Instant limit, Clock clock) {
        this.commands = commands;
        this.lease = lease;
        this.limit = limit;
        this.clock = clock;
    }

    public Command command() {
        return lease.command();
    }

    public Lease lease() {
        return lease;
    }

    /** Whether an effect may be begun; asked right before each. */
    public boolean isHeld() {
        return !lost && clock.instant().isBefore(lease.until());
    }

    /** Whether the attempt has taken longer than its type may; nobody keeps it from ending then. */
    public boolean isOutOfTime() {
        return !clock.instant().isBefore(limit);
    }

    /** What attempts before this one noted. */
    public Map<String, @Nullable Object> progress() {
        return commands.progress(lease);
    }

    /** Notes how far the work has come; false if the command is no longer ours. */
    public boolean note(Map<String, ? extends @Nullable Object> progress) {
        if (isHeld() && commands.note(lease, progress)) return true;
        lost = true;
        return false;
    }

    /** Whether so much of the lease is over that it is time to renew it. */
    boolean isDue(Duration full) {
        Instant third = lease.until().minus(full.multipliedBy(2).dividedBy(3));
        return !lost && !isOutOfTime() && !clock.instant().isBefore(third);
    }

    /** Holds on for as long again. */
    void renew(Duration full) {
        commands.renew(lease, clock.instant().plus(full)).ifPresentOrElse(next -> lease = next, this::letGo);
    }

    /** Nothing more is begun under it. */
    void letGo() {
        lost = true;
    }
}
