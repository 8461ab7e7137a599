package ai.alquimista.painel.aws;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Asks DynamoDB for the commands table, within the client's budget of 1.2 s. */
public final class DynamoProbe implements StoreProbe {

    private static final String STORE = "dynamodb";

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
        TableStatus status = status();
        if (status != TableStatus.ACTIVE && status != TableStatus.UPDATING)
            throw new Unavailable(STORE, new IllegalStateException("table is " + status));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private TableStatus status() {
        try {
            return client.describeTable(request -> request.tableName(table))
                    .table()
                    .tableStatus();
        } catch (SdkException e) {
            throw new Unavailable(STORE, e);
        }
    }
}
