package ai.alquimista.painel.application.command;

import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the audit log's lines about what people do with commands: {@code command.} and what moved the command. Nothing that
 * somebody wrote in words of their own is told.
 */
public final class CommandTrail {

    private final Clock clock;

    public CommandTrail(Clock clock) {
        this.clock = clock;
    }

    /** Somebody has given the order. */
    public AuditEntry created(Caller caller, Operation operation, Command command) {
        Map<String, String> details = details(command);
        command.order().parameters().forEach((name, value) -> details.put(name, String.valueOf(value)));
        command.retryOf().ifPresent(first -> details.put("retry_of", first.toString()));
        return entry(
                type(Cause.CREATED),
                Doer.of(caller, operation),
                Thing.of(command),
                Outcome.PENDING,
                details,
                command.createdAt());
    }

    /** Somebody cancels or releases a command. */
    public AuditEntry moved(Cause cause, Caller caller, Operation operation, Command command) {
        return entry(
                type(cause), Doer.of(caller, operation), Thing.of(command), Outcome.SUCCESS, details(command), now());
    }

    /** Somebody has commands of a type wait, or lets them go on. */
    public AuditEntry paused(Caller caller, CommandType type, boolean paused) {
        return entry(
                paused ? "command_type.paused" : "command_type.resumed",
                Doer.of(caller, Operation.UPDATE_INTERNAL_COMMAND_TYPE),
                new Thing("command_type", type.name(), Optional.empty()),
                Outcome.SUCCESS,
                Map.of(),
                now());
    }

    private static AuditEntry entry(
            String type, Doer doer, Thing thing, Outcome outcome, Map<String, String> details, Instant at) {
        return new AuditEntry(
                type,
                Category.COMMAND,
                thing.tenant(),
                doer.user(),
                thing.kind(),
                Optional.of(thing.id()),
                doer.action(),
                outcome,
                details,
                doer.origin(),
                at);
    }

    private static Map<String, String> details(Command command) {
        Map<String, String> details = new TreeMap<>();
        details.put("command_type", command.order().type().name());
        return details;
    }

    private static String type(Cause cause) {
        return "command." + cause.name().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whose doing a line tells. */
    private record Doer(UserId user, String action, Origin origin) {

        static Doer of(Caller caller, Operation operation) {
            return new Doer(caller.user(), operation.id(), caller.origin());
        }
    }

    /** What a line is about. */
    private record Thing(String kind, String id, Optional<TenantId> tenant) {

        static Thing of(Command command) {
            return new Thing("command", command.id().toString(), command.order().tenant());
        }
    }
}
