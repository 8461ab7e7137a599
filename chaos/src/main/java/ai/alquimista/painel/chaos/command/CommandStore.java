package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.local.ServiceSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The commands' table as its items say, by means that know none of the service's code. */
public final class CommandStore {

    static final String TABLE = "PAINEL_DYNAMODB_COMMANDS_TABLE";

    private static final String BY_STATUS = "status-created_at-index";

    private final DynamoDbClient client;
    private final String table;

    private CommandStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The table that the service is told to use. */
    public static CommandStore of(ServiceSettings service) {
        return new CommandStore(client(service), service.get(TABLE));
    }

    /** Whoever may do anything with that table. */
    static DynamoDbClient client(ServiceSettings service) {
        return DynamoClients.openForSetup(new DynamoSettings(
                service.get("PAINEL_AWS_REGION"),
                Optional.of(URI.create(service.get("PAINEL_DYNAMODB_ENDPOINT"))),
                service.get(TABLE)));
    }

    /** Every item. */
    public Stream<Map<String, AttributeValue>> items() {
        return client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream();
    }

    /** How many items have that status, as its index has them. */
    public int count(String status) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .indexName(BY_STATUS)
                .keyConditionExpression("#status = :status")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":status", AttributeValue.fromS(status)))
                .select(Select.COUNT)
                .build();
        return client.queryPaginator(query).stream()
                .mapToInt(page -> page.count())
                .sum();
    }

    /** How many commands are not at their end. */
    public int open() {
        return count("PENDING") + count("RUNNING");
    }
}
