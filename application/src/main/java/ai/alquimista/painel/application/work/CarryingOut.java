package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.Command;

/** One attempt at a command: asks whether it may still be, and does it. */
public final class CarryingOut {

    private final StillAllowed allowed;
    private final Effects effects;
    private final Backoff backoff;

    public CarryingOut(StillAllowed allowed, Effects effects, Backoff backoff) {
        this.allowed = allowed;
        this.effects = effects;
        this.backoff = backoff;
    }

    Work carryOut(Hold hold) {
        Command command = hold.command();
        if (backoff.isPast(command.attempts()))
            return new Work.Unknown("given up: each of " + (command.attempts() - 1) + " attempts broke off");
        return allowed.objection(command).orElseGet(() -> effect(hold));
    }

    /** What is gone by the time that it is changed, the next attempt finds gone from the start, and says so. */
    private Work effect(Hold hold) {
        try {
            return hold.isHeld() ? effects.of(hold) : new Work.Lost();
        } catch (Unavailable | NotFound refused) {
            return Work.again(refused, true);
        }
    }
}
