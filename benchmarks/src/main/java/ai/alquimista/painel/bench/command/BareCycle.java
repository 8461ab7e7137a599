package ai.alquimista.painel.bench.command;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The floor of a command: its three transactions and nothing else, by whoever made it. Items, indexes and conditions are as
 * large as the service's; nothing is read, relayed, asked or done.
 */
public record BareCycle(DynamoDbClient client, String table) implements BooleanSupplier {

    private static final String NEW = "attribute_not_exists(command_id)";
    private static final Pattern NAME = Pattern.compile("#(\\w+)");
    private static final String OPEN = "#step = :step AND #status = :from";
    private static final String CLAIM = "SET #status = :to, #step = :next, #attempts = :next, #owner = :worker, "
            + "#lease_until = :at, #started_at = if_not_exists(#started_at, :at)";
    private static final String HELD = OPEN + " AND #owner = :worker";
    private static final String FINISH = "SET #status = :to, #step = :next, #completed_at = :at, #output = :output "
            + "REMOVE #owner, #lease_until, #progress";
    private static final AttributeValue OUTPUT = fromM(Map.of(
            "status", fromS("healthy"),
            "checks", fromM(Map.of("redis", fromM(Map.of("status", fromS("ok"), "latency_ms", fromN("0.4")))))));

    /** One command from its order to its end. */
    @Override
    public boolean getAsBoolean() {
        String id = UUID.randomUUID().toString();
        String at = Moments.text(Instant.now());
        write(
                id,
                at,
                1,
                change -> change.put(
                        put -> put.tableName(table).item(command(id, at)).conditionExpression(NEW)));
        write(id, at, 2, change -> change.update(update(id, at, 2, "PENDING", "RUNNING", CLAIM, OPEN)));
        write(id, at, 3, change -> change.update(update(id, at, 3, "RUNNING", "SUCCESS", FINISH, HELD)));
        return true;
    }

    private void write(String id, String at, int step, Consumer<TransactWriteItem.Builder> change) {
        Put journal = Put.builder()
                .tableName(table)
                .item(journal(id, at, step))
                .conditionExpression(NEW)
                .build();
        client.transactWriteItems(write -> write.transactItems(
                TransactWriteItem.builder().applyMutation(change).build(),
                TransactWriteItem.builder().put(journal).build()));
    }

    private Update update(String id, String at, int step, String from, String to, String expression, String condition) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":from", fromS(from),
                ":to", fromS(to),
                ":step", fromN(Integer.toString(step - 1)),
                ":next", fromN(Integer.toString(step)),
                ":worker", fromS("bench/" + id),
                ":at", fromS(at)));
        if (expression.equals(FINISH)) values.put(":output", OUTPUT);
        return Update.builder()
                .tableName(table)
                .key(Map.of("command_id", fromS(id), "created_at", fromS(at)))
                .updateExpression(expression)
                .conditionExpression(condition)
                .expressionAttributeNames(names(expression + condition))
                .expressionAttributeValues(values)
                .build();
    }

    private static Map<String, String> names(String expressions) {
        Map<String, String> names = new HashMap<>();
        NAME.matcher(expressions).results().forEach(name -> names.put(name.group(), name.group(1)));
        return names;
    }

    private static Map<String, AttributeValue> command(String id, String at) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "command_id", fromS(id),
                "created_at", fromS(at),
                "status", fromS("PENDING"),
                "command_type", fromS("HEALTH_CHECK"),
                "parameters", fromM(Map.of("targets", AttributeValue.fromL(List.of(fromS("redis"))))),
                "created_by", fromS(id),
                "reason", fromS("bench"),
                "attempts", fromN("0"),
                "step", fromN("1"),
                "ttl", fromN("1999999999")));
        return item;
    }

    private static Map<String, AttributeValue> journal(String id, String at, int step) {
        Map<String, AttributeValue> item = new HashMap<>(Map.of(
                "command_id", fromS("journal#" + id),
                "created_at", fromS("%06d".formatted(step)),
                "status", fromS("AUDIT"),
                "command_type", fromS("HEALTH_CHECK"),
                "cause", fromS("CREATED"),
                "to_status", fromS("PENDING"),
                "at", fromS(at),
                "by", fromS(id),
                "attempt", fromN("1"),
                "mark", fromS(UUID.randomUUID().toString())));
        item.put("entry", entry(id, at));
        item.put("ttl", fromN("1999999999"));
        return item;
    }

    private static AttributeValue entry(String id, String at) {
        Map<String, AttributeValue> entry = new HashMap<>(Map.of(
                "type", fromS("command.created"),
                "category", fromS("COMMAND"),
                "user", fromS(id),
                "resource_type", fromS("command"),
                "resource_id", fromS(id),
                "action", fromS("submitInternalCommand"),
                "outcome", fromS("PENDING"),
                "details", fromM(Map.of("command_type", fromS("HEALTH_CHECK"), "targets", fromS("[redis]"))),
                "ip_address", fromS("127.0.0.1"),
                "user_agent", fromS("Java-http-client/25")));
        entry.put("at", fromS(at));
        return fromM(entry);
    }
}
