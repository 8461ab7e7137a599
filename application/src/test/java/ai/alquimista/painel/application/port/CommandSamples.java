package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.port.Commands.Entries;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.command.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Commands, keys and lines for the log that every contract of commands uses. */
public final class CommandSamples {

    public static final Instant NOW = Instant.parse("2026-11-28T16:50:33.123456Z");
    public static final Duration LEASE = Duration.ofSeconds(30);
    public static final UserId ANA = new UserId("ana");
    public static final WorkerId FIRST = new WorkerId("worker-1");
    public static final WorkerId SECOND = new WorkerId("worker-2");

    private CommandSamples() {}

    /** One of the platform's. */
    public static Command global() {
        return pending(new Order.HealthCheck(Optional.empty(), EnumSet.of(Target.REDIS, Target.QUEUE)), NOW);
    }

    /** One of a tenant's. */
    public static Command ofTenant() {
        return pending(new Order.RestartAgent(Samples.ACME.id(), Samples.agent(1)), NOW);
    }

    public static Command pending(Order order, Instant createdAt) {
        return Command.pending(
                new CommandId(UUID.randomUUID()),
                order,
                ANA,
                createdAt,
                Optional.of("it's \"stuck\""),
                Optional.empty());
    }

    public static Optional<Once> once(String key, String fingerprint) {
        return once(ANA, Operation.SUBMIT_INTERNAL_COMMAND, key, fingerprint);
    }

    public static Optional<Once> once(UserId caller, Operation operation, String key, String fingerprint) {
        return Optional.of(new Once(Optional.empty(), caller, operation, key, fingerprint));
    }

    public static AuditEntry entry(Command command, String type, Instant at) {
        return new AuditEntry(
                type,
                Category.COMMAND,
                command.order().tenant(),
                ANA,
                "command",
                Optional.of(command.id().toString()),
                "submitInternalCommand",
                Outcome.SUCCESS,
                Map.of("command_type", command.order().type().name(), "said", "ação \\ \"\""),
                new Origin("", "curl/8"),
                at);
    }

    public static Entries entries(Instant at) {
        return running -> entry(running, "command.attempt." + running.attempts(), at);
    }
}
