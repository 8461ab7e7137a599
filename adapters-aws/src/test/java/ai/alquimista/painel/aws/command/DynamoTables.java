package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.aws.LocalDynamo;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One DynamoDB Local for a class of tests, and as many tables as it wants; its client waits for a busy machine. */
final class DynamoTables implements AutoCloseable {

    private final LocalDynamo dynamo;
    private final DynamoDbClient client;

    DynamoTables() throws Exception {
        dynamo = new LocalDynamo();
        client = dynamo.setupClient();
    }

    DynamoDbClient client() {
        return client;
    }

    /** A new table, empty. */
    String create() {
        String table = "commands-" + UUID.randomUUID();
        new CommandsTable(client, table).create();
        return table;
    }

    @Override
    public void close() {
        client.close();
        dynamo.close();
    }
}
