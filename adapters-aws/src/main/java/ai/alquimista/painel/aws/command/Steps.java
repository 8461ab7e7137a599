package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.aws.command.Attribute.COMMAND_ID;

import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Moves commands: the command's item, its journal and where there is one the request's key, together or not at all. */
final class Steps {

    private static final int KEY = 2;
    private static final String ABSENT = "attribute_not_exists(#command_id)";

    private final TableDoor door;

    Steps(TableDoor door) {
        this.door = door;
    }

    /** What became of a step. */
    enum Outcome {
        TAKEN,
        /** The command is not as the step wants it. */
        REFUSED,
        /** The request's key was used before. */
        KEY_USED,
        /** Others were at the same items each time. */
        CONTENDED
    }

    static Step step(Command command, Transition transition, AuditEntry entry) {
        return new Step(command.id(), command.order().type(), command.order().tenant(), transition, entry);
    }

    Outcome first(Map<String, AttributeValue> command, Step step, Optional<Put> key) {
        Put put = Put.builder()
                .tableName(door.table())
                .item(command)
                .conditionExpression(ABSENT)
                .expressionAttributeNames(Attribute.names(ABSENT))
                .build();
        return take(TransactWriteItem.builder().put(put).build(), step, key);
    }

    /** A step of a command that is there. */
    Outcome next(Change change, Step step, Optional<Put> key) {
        Update update = Update.builder()
                .tableName(door.table())
                .key(change.key())
                .updateExpression(change.expression())
                .conditionExpression(change.condition())
                .expressionAttributeNames(change.names())
                .expressionAttributeValues(change.values())
                .build();
        return take(TransactWriteItem.builder().update(update).build(), step, key);
    }

    private Outcome take(TransactWriteItem change, Step step, Optional<Put> key) {
        String mark = UUID.randomUUID().toString();
        List<TransactWriteItem> items = new ArrayList<>(List.of(change, journal(step, mark)));
        key.map(put -> TransactWriteItem.builder().put(put).build()).ifPresent(items::add);
        Written written = door.write(items);
        if (written instanceof Written.Done || isTaken(step, mark)) return Outcome.TAKEN;
        if (!(written instanceof Written.Refused refused)) return Outcome.CONTENDED;
        return refused.items().contains(KEY) ? Outcome.KEY_USED : Outcome.REFUSED;
    }

    /** A transaction that was sent twice for want of an answer may have been refused for what it did itself. */
    private boolean isTaken(Step step, String mark) {
        return door.get(JournalItem.key(step.command(), step.transition().number()))
                .filter(item -> JournalItem.bears(item, mark))
                .isPresent();
    }

    private TransactWriteItem journal(Step step, String mark) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(door.table())
                        .item(JournalItem.of(step, mark))
                        .conditionExpression(ABSENT)
                        .expressionAttributeNames(Map.of("#" + COMMAND_ID, COMMAND_ID)))
                .build();
    }
}
