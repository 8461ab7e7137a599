package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.application.port.Commands.Answer;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;

/**
 * What whoever asked for something is told of it.
 *
 * @param replayed whether it had been done before, and this is what was told then
 */
public record Acknowledged(Answer answer, boolean replayed) {

    /**
     * The answer, or the refusal that it is.
     *
     * @param unfit what a command stands against that is in no state for it
     * @throws Refusal if it was not done
     */
    static Acknowledged of(Accepted accepted, Clash unfit) {
        return switch (accepted) {
            case Accepted.Fresh fresh -> new Acknowledged(fresh.answer(), false);
            case Accepted.Replayed again -> new Acknowledged(again.answer(), true);
            case Accepted.Mismatched mismatched -> throw new Mismatched();
            case Accepted.InFlight inFlight -> throw new Conflict(Clash.IN_FLIGHT);
            case Accepted.Unfit state -> throw new Conflict(unfit);
            case Accepted.Missing missing -> throw new NotFound("command");
        };
    }
}
