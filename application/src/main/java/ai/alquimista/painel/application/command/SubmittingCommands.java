package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.command.CommandOffice.Wanted;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.Order;
import java.util.Optional;

/** Gives orders. */
public final class SubmittingCommands {

    private final PlatformGate gate;
    private final CommandOffice office;

    public SubmittingCommands(PlatformGate gate, CommandOffice office) {
        this.gate = gate;
        this.office = office;
    }

    /**
     * Stores a command that a worker will carry out.
     *
     * @param reason why, in the caller's words
     * @throws Refusal if the caller may not, or what the order names does not allow it
     */
    public Acknowledged submit(Caller caller, Order order, Optional<String> reason, Optional<Once> once) {
        gate.enter(caller, Operation.SUBMIT_INTERNAL_COMMAND);
        return office.take(
                caller, Operation.SUBMIT_INTERNAL_COMMAND, new Wanted(order, reason, Optional.empty()), once);
    }
}
