package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.command.CommandStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The commands' table as it stood at one moment, which in AWS is a point in time; here nobody wrote while it was read. */
final class CommandsExport {

    private static final int AT_ONCE = 25;

    private final List<Map<String, AttributeValue>> items;

    private CommandsExport(List<Map<String, AttributeValue>> items) {
        this.items = items;
    }

    static CommandsExport of(CommandStore store) {
        return new CommandsExport(store.items().toList());
    }

    /** Into a table with nothing in it. */
    void writeTo(DynamoDbClient client, String table) {
        for (int first = 0; first < items.size(); first += AT_ONCE) {
            Map<String, List<WriteRequest>> left =
                    Map.of(table, puts(items.subList(first, Math.min(items.size(), first + AT_ONCE))));
            while (!left.isEmpty()) left = write(client, left);
        }
    }

    private static Map<String, List<WriteRequest>> write(DynamoDbClient client, Map<String, List<WriteRequest>> some) {
        return client.batchWriteItem(request -> request.requestItems(some)).unprocessedItems();
    }

    private static List<WriteRequest> puts(List<Map<String, AttributeValue>> items) {
        List<WriteRequest> puts = new ArrayList<>();
        items.forEach(item -> puts.add(
                WriteRequest.builder().putRequest(put -> put.item(item)).build()));
        return puts;
    }

    /** The ids of its commands. */
    Set<String> commands() {
        return items.stream()
                .map(item -> item.getOrDefault("command_id", AttributeValue.fromS("#"))
                        .s())
                .filter(id -> !id.contains("#"))
                .collect(Collectors.toUnmodifiableSet());
    }

    int size() {
        return items.size();
    }
}
