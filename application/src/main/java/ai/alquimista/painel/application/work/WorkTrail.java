package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Makes the audit log's lines about what workers do. */
public final class WorkTrail {

    /** Who does what a command asks for. Who gave it stands with the command's creation. */
    public static final UserId WORKER = new UserId("system:worker");

    private static final String ACTION = "carryOutCommand";
    private static final Origin NOWHERE = new Origin("", "");

    private final WorkerId worker;
    private final Clock clock;

    public WorkTrail(WorkerId worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    /** The worker begins; after an attempt that was given back or broke off it takes over. */
    AuditEntry begun(Command running) {
        boolean again = Cause.beginning(running.attempts()) == Cause.TAKEN_OVER;
        return step(running, again ? "command.taken_over" : "command.started", Outcome.PENDING);
    }

    AuditEntry postponed(Command running) {
        return step(running, "command.postponed", Outcome.PENDING);
    }

    AuditEntry succeeded(Command running) {
        return step(running, "command.succeeded", Outcome.SUCCESS);
    }

    AuditEntry failed(Command running) {
        return step(running, "command.failed", Outcome.FAILURE);
    }

    AuditEntry tokenReset(Command command, String integration) {
        return entry(
                command, "integration.token_reset", Category.INTEGRATION, Outcome.SUCCESS, "integration", integration);
    }

    AuditEntry agentRestarted(Command command, String agent) {
        return entry(command, "agent.restarted", Category.AGENT, Outcome.SUCCESS, "agent", agent);
    }

    private AuditEntry step(Command command, String type, Outcome outcome) {
        return entry(
                command,
                type,
                Category.COMMAND,
                outcome,
                "command",
                command.id().toString());
    }

    private AuditEntry entry(
            Command command, String type, Category category, Outcome outcome, String resourceType, String resource) {
        return new AuditEntry(
                type,
                category,
                command.order().tenant(),
                WORKER,
                resourceType,
                Optional.of(resource),
                ACTION,
                outcome,
                Map.of(
                        "command_id", command.id().toString(),
                        "command_type", command.order().type().name(),
                        "worker", worker.toString(),
                        "attempt", Integer.toString(command.attempts())),
                NOWHERE,
                clock.instant());
    }
}
