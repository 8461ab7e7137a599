package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Commands' steps and lines of the log. */
public final class StepSamples {

    public static final UserId BIA = new UserId("bia");

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00.123456Z");

    private StepSamples() {}

    public static CommandId command(int number) {
        return new CommandId(UUID.fromString("40000000-0000-0000-0000-%012d".formatted(number)));
    }

    /** Each moment after the one before. */
    public static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    public static AuditEntry entry(String type, Optional<TenantId> tenant, int second) {
        return new AuditEntry(
                type,
                Category.COMMAND,
                tenant,
                BIA,
                "command",
                Optional.of("c-1"),
                "submitCommand",
                Outcome.SUCCESS,
                Map.of("reason", "it's stuck"),
                new Origin("203.0.113.9", "test"),
                at(second));
    }

    /** A whole life of a command, one second a step. */
    public static List<Step> life(int command, CommandType type, Optional<TenantId> tenant) {
        return List.of(
                step(command, type, tenant, 1, Cause.CREATED, CommandStatus.PENDING),
                step(command, type, tenant, 2, Cause.CLAIMED, CommandStatus.RUNNING),
                step(command, type, tenant, 3, Cause.FINISHED, CommandStatus.SUCCESS));
    }

    private static Step step(
            int command, CommandType type, Optional<TenantId> tenant, int number, Cause cause, CommandStatus to) {
        int second = command * 10 + number;
        return new Step(
                command(command),
                type,
                tenant,
                new Transition(number, cause, to, at(second), BIA.value(), number > 1 ? 1 : 0, Optional.empty()),
                entry("command." + cause, tenant, second));
    }
}
