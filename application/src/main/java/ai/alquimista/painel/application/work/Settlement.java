package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Writes down what came of an attempt, under the fence. */
public final class Settlement {

    private static final String IN_DOUBT = "; whether it was done cannot be known";

    private final Commands commands;
    private final WorkTrail trail;
    private final Backoff backoff;
    private final Clock clock;

    public Settlement(Commands commands, WorkTrail trail, Backoff backoff, Clock clock) {
        this.commands = commands;
        this.trail = trail;
        this.backoff = backoff;
        this.clock = clock;
    }

    Ending settle(Hold hold, Work work) {
        return switch (work) {
            case Work.Done done -> finish(hold, done.result());
            case Work.Again again -> again(hold, again);
            case Work.Later later -> postpone(hold, later.until(), later.why());
            case Work.Unknown unknown -> finish(hold, Result.failure(unknown.why() + IN_DOUBT));
            case Work.Lost lost -> Ending.LOST;
        };
    }

    /** Gives an unfinished command back, for whoever wants it now. */
    void giveBack(Hold hold) {
        hold.letGo();
        postpone(hold, clock.instant(), "the worker stops");
    }

    private Ending again(Hold hold, Work.Again again) {
        int attempt = hold.command().attempts();
        Optional<Instant> next = backoff.after(attempt).map(clock.instant()::plus);
        if (next.isPresent()) return postpone(hold, next.get(), again.why());
        String error = "given up after " + attempt + " attempts: " + again.why();
        return finish(hold, Result.failure(again.touched() ? error + IN_DOUBT : error));
    }

    private Ending postpone(Hold hold, Instant until, String why) {
        boolean ours = commands.postpone(hold.lease(), until, Bounded.error(why), trail.postponed(hold.command()));
        return ours ? Ending.POSTPONED : Ending.LOST;
    }

    private Ending finish(Hold hold, Result result) {
        boolean well = result.status() == CommandStatus.SUCCESS;
        boolean ours = commands.finish(
                hold.lease(),
                Bounded.result(result),
                well ? trail.succeeded(hold.command()) : trail.failed(hold.command()));
        if (!ours) return Ending.LOST;
        return well ? Ending.SUCCEEDED : Ending.FAILED;
    }
}
