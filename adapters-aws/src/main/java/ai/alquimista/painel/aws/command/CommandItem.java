package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.aws.command.Attribute.ATTEMPTS;
import static ai.alquimista.painel.aws.command.Attribute.COMMAND_ID;
import static ai.alquimista.painel.aws.command.Attribute.COMMAND_TYPE;
import static ai.alquimista.painel.aws.command.Attribute.COMPLETED_AT;
import static ai.alquimista.painel.aws.command.Attribute.CREATED_AT;
import static ai.alquimista.painel.aws.command.Attribute.CREATED_BY;
import static ai.alquimista.painel.aws.command.Attribute.ERROR_MESSAGE;
import static ai.alquimista.painel.aws.command.Attribute.LEASE_UNTIL;
import static ai.alquimista.painel.aws.command.Attribute.OUTPUT;
import static ai.alquimista.painel.aws.command.Attribute.OWNER;
import static ai.alquimista.painel.aws.command.Attribute.PARAMETERS;
import static ai.alquimista.painel.aws.command.Attribute.REASON;
import static ai.alquimista.painel.aws.command.Attribute.RETRY_OF;
import static ai.alquimista.painel.aws.command.Attribute.STARTED_AT;
import static ai.alquimista.painel.aws.command.Attribute.STATUS;
import static ai.alquimista.painel.aws.command.Attribute.STEP;
import static ai.alquimista.painel.aws.command.Attribute.TENANT_ID;
import static ai.alquimista.painel.aws.command.Attribute.TTL;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.command.OrderForm;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.WorkerId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A command as its item keeps it.
 *
 * @param step the number of its last transition; a worker's fence is the number of its own claim, since nothing moves a
 *     command past whoever holds it without ending the hold
 * @param owner who holds it
 * @param leaseUntil until when nobody else may claim it
 */
record CommandItem(Command command, int step, Optional<WorkerId> owner, Optional<Instant> leaseUntil) {

    static final Duration KEPT = Duration.ofDays(90);

    static Map<String, AttributeValue> key(Command command) {
        return Map.of(
                COMMAND_ID, Values.text(command.id()),
                CREATED_AT, Values.text(Moments.text(command.createdAt())));
    }

    /** An item's own. */
    static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(COMMAND_ID, Values.attribute(item, COMMAND_ID), CREATED_AT, Values.attribute(item, CREATED_AT));
    }

    /** A command that took its first step. */
    static Map<String, AttributeValue> of(Command command) {
        Order order = command.order();
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(command));
        item.put(STATUS, Values.text(command.status()));
        item.put(COMMAND_TYPE, Values.text(order.type()));
        order.tenant().ifPresent(tenant -> item.put(TENANT_ID, Values.text(tenant)));
        item.put(PARAMETERS, Values.of(order.parameters()));
        item.put(CREATED_BY, Values.text(command.createdBy()));
        command.reason().ifPresent(reason -> item.put(REASON, Values.text(reason)));
        command.retryOf().ifPresent(other -> item.put(RETRY_OF, Values.text(other)));
        item.put(ATTEMPTS, Values.number(command.attempts()));
        command.startedAt().ifPresent(at -> item.put(STARTED_AT, Values.text(Moments.text(at))));
        command.completedAt().ifPresent(at -> item.put(COMPLETED_AT, Values.text(Moments.text(at))));
        command.result().ifPresent(result -> item.putAll(of(result)));
        item.put(STEP, Values.number(1));
        item.put(TTL, Values.number(command.createdAt().plus(KEPT).getEpochSecond()));
        return item;
    }

    static Map<String, AttributeValue> of(Result result) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(Map.of(OUTPUT, Values.of(result.output())));
        result.error().ifPresent(error -> item.put(ERROR_MESSAGE, Values.text(error)));
        return item;
    }

    static CommandItem read(Map<String, AttributeValue> item) {
        Command command = new Command(
                new CommandId(UUID.fromString(Values.text(item, COMMAND_ID))),
                order(item),
                CommandStatus.valueOf(Values.text(item, STATUS)),
                new UserId(Values.text(item, CREATED_BY)),
                Instant.parse(Values.text(item, CREATED_AT)),
                Values.optionalText(item, REASON),
                Values.optionalText(item, RETRY_OF).map(UUID::fromString).map(CommandId::new),
                Values.whole(item, ATTEMPTS),
                Values.optionalText(item, STARTED_AT).map(Instant::parse),
                Values.optionalText(item, COMPLETED_AT).map(Instant::parse),
                result(item));
        return new CommandItem(
                command,
                Values.whole(item, STEP),
                Values.optionalText(item, OWNER).map(WorkerId::new),
                Values.optionalText(item, LEASE_UNTIL).map(Instant::parse));
    }

    private static Order order(Map<String, AttributeValue> item) {
        return OrderForm.order(
                CommandType.valueOf(Values.text(item, COMMAND_TYPE)),
                Values.optionalText(item, TENANT_ID).map(UUID::fromString).map(TenantId::new),
                Values.object(Values.attribute(item, PARAMETERS)));
    }

    private static Optional<Result> result(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(OUTPUT))
                .map(output -> new Result(Values.object(output), Values.optionalText(item, ERROR_MESSAGE)));
    }

    /** Whether somebody may take hold of it. */
    boolean isOpen(Instant now) {
        return switch (command.status()) {
            case PENDING -> true;
            case RUNNING -> leaseUntil.filter(now::isBefore).isEmpty();
            case SUCCESS, ERROR, CANCELLED -> false;
        };
    }

    /** The same command in the hands of a worker that begins. */
    Command begun(Instant now) {
        return new Command(
                command.id(),
                command.order(),
                CommandStatus.RUNNING,
                command.createdBy(),
                command.createdAt(),
                command.reason(),
                command.retryOf(),
                command.attempts() + 1,
                command.startedAt().or(() -> Optional.of(Moments.kept(now))),
                Optional.empty(),
                Optional.empty());
    }
}
