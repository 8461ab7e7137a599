package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.application.port.CommandSamples.NOW;

import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Commands of every type, status and tenant but the last, at few moments. */
final class RandomCommands {

    static final List<TenantId> TENANTS = List.of(Samples.ACME.id(), Samples.RIVAL.id(), Samples.NOBODY);

    private static final int MOMENTS = 500;

    private final Random random;

    RandomCommands(Random random) {
        this.random = random;
    }

    List<Command> commands(int count) {
        return Stream.generate(this::command).limit(count).toList();
    }

    Instant moment() {
        return NOW.plusMillis(random.nextInt(MOMENTS));
    }

    private Command command() {
        CommandStatus status = oneOf(CommandStatus.values());
        boolean hasBegun = status != CommandStatus.PENDING && status != CommandStatus.CANCELLED;
        return new Command(
                new CommandId(new UUID(random.nextLong(), random.nextLong())),
                order(),
                status,
                new UserId("user-" + random.nextInt(3)),
                moment(),
                maybe("reason"),
                Optional.empty(),
                hasBegun ? 1 : 0,
                hasBegun ? Optional.of(NOW.plusSeconds(1)) : Optional.empty(),
                status.isTerminal() ? Optional.of(NOW.plusSeconds(2)) : Optional.empty(),
                result(status));
    }

    private Order order() {
        TenantId tenant = TENANTS.get(random.nextInt(2));
        return switch (oneOf(CommandType.values())) {
            case HEALTH_CHECK -> new Order.HealthCheck(maybe(tenant), EnumSet.of(oneOf(Target.values())));
            case RESET_TOKEN -> new Order.ResetToken(tenant, Samples.id(random.nextInt(9)));
            case RESTART_AGENT -> new Order.RestartAgent(tenant, Samples.agent(random.nextInt(9)));
            case REPROCESS_QUEUE -> new Order.ReprocessQueue(maybe(tenant), "failed", 1 + random.nextInt(1_000));
        };
    }

    private static Optional<Result> result(CommandStatus status) {
        return switch (status) {
            case SUCCESS -> Optional.of(Result.success(Map.of("moved", 7)));
            case ERROR -> Optional.of(Result.failure("no"));
            case PENDING, RUNNING, CANCELLED -> Optional.empty();
        };
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
