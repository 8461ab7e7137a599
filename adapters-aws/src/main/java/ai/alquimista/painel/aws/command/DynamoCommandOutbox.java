package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.CommandOutbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The steps that stand in the status index as waiting; first steps come before second ones, so each command's in order. */
public final class DynamoCommandOutbox implements CommandOutbox {

    private static final String WAITING = "#status = :waiting";

    private final TableDoor door;

    /**
     * The outbox of a table.
     *
     * @param client from {@code DynamoClients.open}, whose budget each call keeps; it stays the caller's to close
     */
    public DynamoCommandOutbox(DynamoDbClient client, String table) {
        this.door = new TableDoor(client, table);
    }

    @Override
    public List<Step> next(int limit) {
        Pages items = waiting(door, limit);
        List<Step> steps = new ArrayList<>();
        while (steps.size() < limit && items.hasNext()) steps.add(JournalItem.read(items.next()));
        return steps;
    }

    /** Their items. */
    static Pages waiting(TableDoor door, int size) {
        return new Pages(
                door,
                size,
                query -> query.indexName(CommandsTable.BY_STATUS)
                        .keyConditionExpression(WAITING)
                        .expressionAttributeNames(Attribute.names(WAITING))
                        .expressionAttributeValues(Map.of(":waiting", Values.text(JournalItem.WAITING))));
    }

    /**
     * Takes them from the index, all at once where nothing is in the way; the items stay for the timeline. One that its time
     * took away already stays away.
     */
    @Override
    public void clear(List<Step> steps) {
        if (steps.isEmpty()) return;
        Written written = door.write(steps.stream().map(this::clearing).toList());
        switch (written) {
            case Written.Done done -> {}
            case Written.Refused gone ->
                clear(IntStream.range(0, steps.size())
                        .filter(position -> !gone.items().contains(position))
                        .mapToObj(steps::get)
                        .toList());
            case Written.Contended contended -> throw TableDoor.contended();
        }
    }

    private TransactWriteItem clearing(Step step) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(door.table())
                        .key(JournalItem.key(step.command(), step.transition().number()))
                        .updateExpression("REMOVE #status")
                        .conditionExpression(WAITING)
                        .expressionAttributeNames(Attribute.names(WAITING))
                        .expressionAttributeValues(Map.of(":waiting", Values.text(JournalItem.WAITING))))
                .build();
    }
}
