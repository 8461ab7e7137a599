package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.aws.command.Attribute.COMMAND_ID;
import static ai.alquimista.painel.aws.command.Attribute.CREATED_AT;

import ai.alquimista.painel.application.port.CommandOutbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

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

    /** Takes them from the index; the items stay for the timeline. One that its time took away already stays away. */
    @Override
    public void clear(List<Step> steps) {
        String statement =
                "UPDATE \"%s\" REMOVE \"status\" WHERE \"command_id\" = ? AND \"created_at\" = ? AND \"status\" = ?"
                        .formatted(door.table());
        door.runEach(steps.stream().map(step -> clearing(statement, step)).toList());
    }

    private static BatchStatementRequest clearing(String statement, Step step) {
        Map<String, AttributeValue> key =
                JournalItem.key(step.command(), step.transition().number());
        return BatchStatementRequest.builder()
                .statement(statement)
                .parameters(
                        Values.attribute(key, COMMAND_ID),
                        Values.attribute(key, CREATED_AT),
                        Values.text(JournalItem.WAITING))
                .build();
    }
}
