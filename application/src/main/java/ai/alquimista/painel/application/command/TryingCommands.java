package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandEffects.Subject;
import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.command.Order;

/** Tells what an order would touch, and changes nothing. */
public final class TryingCommands {

    private final CommandGate gate;
    private final OrderChecks checks;
    private final CommandEffects subjects;
    private final DeadLetters letters;

    public TryingCommands(CommandGate gate, OrderChecks checks, CommandEffects subjects, DeadLetters letters) {
        this.gate = gate;
        this.checks = checks;
        this.subjects = subjects;
        this.letters = letters;
    }

    /**
     * What would be touched; whoever tries an order on a tenant has looked at the tenant's things, which the log is told.
     *
     * @throws Refusal where the order itself would be refused
     */
    public Touched attempt(Caller caller, Order order) {
        gate.enter(caller, Operation.SUBMIT_INTERNAL_COMMAND, order.tenant());
        checks.check(order);
        return switch (order) {
            case Order.HealthCheck check -> new Touched.Checks(check.targets());
            case Order.ResetToken reset -> credential(reset);
            case Order.RestartAgent restart -> agent(restart);
            case Order.ReprocessQueue reprocess ->
                new Touched.Messages(reprocess.queue(), letters.waiting(reprocess.queue()), reprocess.maxMessages());
        };
    }

    private Touched credential(Order.ResetToken reset) {
        Subject subject = subjects.integration(reset.owner(), reset.integration())
                .orElseThrow(() -> new Unprocessable("parameters.integration_id", Flaw.NOT_OF_TENANT));
        return new Touched.Credential(
                subject.integration(), subject.credential().isPresent());
    }

    private Touched agent(Order.RestartAgent restart) {
        return subjects.agent(restart.owner(), restart.agent())
                .map(status -> new Touched.Agent(restart.agent(), status))
                .orElseThrow(() -> new Unprocessable("parameters.agent_id", Flaw.NOT_OF_TENANT));
    }
}
