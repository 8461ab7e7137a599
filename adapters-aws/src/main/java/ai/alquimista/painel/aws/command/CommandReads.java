package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One command as it is at this moment, not as the indexes have it. */
final class CommandReads {

    private static final int STEPS_OF_MOST = 100;

    private final TableDoor door;

    CommandReads(TableDoor door) {
        this.door = door;
    }

    /** Whoever asks knows the id alone, and the key has more; a command's is the only item of its partition. */
    Optional<CommandItem> find(CommandId id) {
        Pages items = item(id);
        return items.hasNext() ? Optional.of(CommandItem.read(items.next())) : Optional.empty();
    }

    List<Transition> timeline(CommandId id) {
        List<Transition> timeline = new ArrayList<>();
        journal(id).forEachRemaining(item -> timeline.add(JournalItem.transition(item)));
        return timeline;
    }

    /** Its one item, or none. */
    Pages item(CommandId id) {
        return partition(id.toString(), 1);
    }

    Pages journal(CommandId id) {
        return partition(JournalItem.partition(id), STEPS_OF_MOST);
    }

    private Pages partition(String partition, int size) {
        String condition = "#command_id = :partition";
        return new Pages(
                door,
                size,
                query -> query.consistentRead(true)
                        .keyConditionExpression(condition)
                        .expressionAttributeNames(Attribute.names(condition))
                        .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition))));
    }
}
