package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes hold of commands for one worker. */
public final class Claims {

    private final Commands commands;
    private final WorkerId worker;
    private final Duration lease;
    private final Clock clock;

    public Claims(Commands commands, WorkerId worker, Duration lease, Clock clock) {
        this.commands = commands;
        this.worker = worker;
        this.lease = lease;
        this.clock = clock;
    }

    /** Empty if somebody else has hold of it, or it is over. */
    Optional<Hold> claim(CommandId id) {
        Instant now = clock.instant();
        return commands.claim(id, worker, now, lease, new WorkTrail(worker, clock)::begun)
                .map(held -> hold(held, now));
    }

    /** Whether it is time to renew it. */
    boolean isDue(Hold hold) {
        return hold.isDue(lease);
    }

    void renew(Hold hold) {
        hold.renew(lease);
    }

    private Hold hold(Lease held, Instant now) {
        Instant limit = now.plus(TimeLimits.of(held.command().order().type()));
        return new Hold(commands, held, limit, clock);
    }
}
