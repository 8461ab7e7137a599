package ai.alquimista.painel.aws;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Asks DynamoDB for an item that the commands table has not, within the client's budget of 1.2 s: what requests need answers
 * that, where a description of the table may come from elsewhere, and the local stand-in counts all items for it.
 */
public final class DynamoProbe implements StoreProbe {

    private static final String STORE = "dynamodb";
    private static final Map<String, AttributeValue> NOBODYS =
            Map.of("command_id", AttributeValue.fromS("probe"), "created_at", AttributeValue.fromS("probe"));

    private final DynamoDbClient client;
    private final String table;

    public DynamoProbe(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public Duration probe() {
        long start = System.nanoTime();
        try {
            client.getItem(request -> request.tableName(table).key(NOBODYS));
        } catch (SdkException e) {
            throw new Unavailable(STORE, e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
