package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.aws.command.Attribute.COMMAND_ID;
import static ai.alquimista.painel.aws.command.Attribute.COMMAND_TYPE;
import static ai.alquimista.painel.aws.command.Attribute.CREATED_AT;
import static ai.alquimista.painel.aws.command.Attribute.STATUS;
import static ai.alquimista.painel.aws.command.Attribute.TTL;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A step of a command beside the command: its place in the timeline, and its line for the audit log. As long as the log does
 * not have it, it stands in the status index under a status that no command has; it never has a tenant that an index knows.
 */
final class JournalItem {

    /** The status of a step that waits for the log. */
    static final String WAITING = "AUDIT";

    static final String BY = "by";
    static final String ENTRY = "entry";

    private static final String PREFIX = "journal#";

    private JournalItem() {}

    static String partition(CommandId command) {
        return PREFIX + command;
    }

    static Map<String, AttributeValue> key(CommandId command, int number) {
        return Map.of(
                COMMAND_ID,
                Values.text(partition(command)),
                CREATED_AT,
                AttributeValue.fromS("%06d".formatted(number)));
    }

    /** A step whose line the log does not have. */
    static Map<String, AttributeValue> of(Step step, String mark) {
        Transition transition = step.transition();
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(step.command(), transition.number()));
        item.put(STATUS, Values.text(WAITING));
        item.put(COMMAND_TYPE, Values.text(step.type()));
        step.tenant().ifPresent(tenant -> item.put("entry_tenant", Values.text(tenant)));
        item.put("cause", Values.text(transition.cause()));
        item.put("to_status", Values.text(transition.to()));
        item.put("at", Values.text(Moments.text(transition.at())));
        item.put(BY, Values.text(transition.by()));
        item.put("attempt", Values.number(transition.attempt()));
        transition.detail().ifPresent(detail -> item.put("detail", Values.text(detail)));
        item.put(ENTRY, EntryItem.of(step.entry()));
        item.put("mark", Values.text(mark));
        item.put(TTL, Values.number(transition.at().plus(CommandItem.KEPT).getEpochSecond()));
        return item;
    }

    static Step read(Map<String, AttributeValue> item) {
        return new Step(
                new CommandId(UUID.fromString(Values.text(item, COMMAND_ID).substring(PREFIX.length()))),
                CommandType.valueOf(Values.text(item, COMMAND_TYPE)),
                Values.optionalText(item, "entry_tenant").map(UUID::fromString).map(TenantId::new),
                transition(item),
                EntryItem.read(Values.attribute(item, ENTRY)));
    }

    static Transition transition(Map<String, AttributeValue> item) {
        return new Transition(
                Integer.parseInt(Values.text(item, CREATED_AT)),
                cause(item),
                CommandStatus.valueOf(Values.text(item, "to_status")),
                Instant.parse(Values.text(item, "at")),
                Values.text(item, BY),
                Values.whole(item, "attempt"),
                Values.optionalText(item, "detail"));
    }

    /** Earlier versions wrote that an attempt after a release or a postponement was claimed. */
    private static Cause cause(Map<String, AttributeValue> item) {
        Cause written = Cause.valueOf(Values.text(item, "cause"));
        return written == Cause.CLAIMED ? Cause.beginning(Values.whole(item, "attempt")) : written;
    }

    /** Whether it was written by whoever chose that mark. */
    static boolean bears(Map<String, AttributeValue> item, String mark) {
        return Optional.of(mark).equals(Values.optionalText(item, "mark"));
    }
}
