package ai.alquimista.painel.aws.command;

import static ai.alquimista.painel.aws.command.Attribute.COMMAND_ID;
import static ai.alquimista.painel.aws.command.Attribute.CREATED_AT;

import ai.alquimista.painel.application.port.Replays;
import ai.alquimista.painel.domain.command.CommandId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item for each failed message, which no index knows and whose first writer stays; kept for longer than SQS keeps any. */
public final class DynamoReplays implements Replays {

    private static final Duration KEPT = Duration.ofDays(15);
    private static final String TAKE = "SET #first = if_not_exists(#first, :command), #ttl = :ttl";
    private static final String FIRST = "first";

    private final TableDoor door;
    private final Clock clock;

    /**
     * The messages of a table.
     *
     * @param client from {@code DynamoClients.open}, whose budget each call keeps; it stays the caller's to close
     */
    public DynamoReplays(DynamoDbClient client, String table, Clock clock) {
        this.door = new TableDoor(client, table);
        this.clock = clock;
    }

    @Override
    public String token(String queue, String message, CommandId command) {
        Map<String, AttributeValue> item = door.change(update -> update.key(key(queue, message))
                .updateExpression(TAKE)
                .expressionAttributeNames(Attribute.names(TAKE))
                .expressionAttributeValues(Map.of(
                        ":command",
                        Values.text(command),
                        ":ttl",
                        Values.number(clock.instant().plus(KEPT).getEpochSecond()))));
        return Values.text(item, FIRST) + ":" + message;
    }

    private static Map<String, AttributeValue> key(String queue, String message) {
        return Map.of(
                COMMAND_ID, AttributeValue.fromS("replay#" + queue + "#" + message),
                CREATED_AT, AttributeValue.fromS("-"));
    }
}
