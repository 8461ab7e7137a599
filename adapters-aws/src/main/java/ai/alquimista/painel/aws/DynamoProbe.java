package ai.alquimista.painel.aws;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Asks DynamoDB for the commands table, within the client's budget of 1.2 s. */
public final class DynamoProbe {

    private final DynamoDbClient client;
    private final String table;

    public DynamoProbe(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** How the table does now; never throws for a store that is away. */
    public Health ask() {
        long start = System.nanoTime();
        try {
            TableStatus status = client.describeTable(request -> request.tableName(table))
                    .table()
                    .tableStatus();
            Duration latency = Duration.ofNanos(System.nanoTime() - start);
            return isUsable(status) ? new Up(latency) : new Down("table is " + status);
        } catch (SdkException e) {
            return new Down(e.getClass().getSimpleName());
        }
    }

    private static boolean isUsable(TableStatus status) {
        return status == TableStatus.ACTIVE || status == TableStatus.UPDATING;
    }

    /** The answer to one question. */
    public sealed interface Health permits Up, Down {}

    /** The table serves; {@code latency} is the round trip's. */
    public record Up(Duration latency) implements Health {}

    /**
     * The table does not serve.
     *
     * @param error its state or the error's kind, fit to be shown: no account, endpoint or request id
     */
    public record Down(String error) implements Health {}
}
