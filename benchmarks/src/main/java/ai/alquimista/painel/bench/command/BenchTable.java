package ai.alquimista.painel.bench.command;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import ai.alquimista.painel.aws.DynamoClients;
import ai.alquimista.painel.aws.DynamoSettings;
import ai.alquimista.painel.aws.command.CommandsTable;
import ai.alquimista.painel.local.process.LocalProblem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/** A commands table of the benchmarks' own, empty at first and gone at the end. */
public final class BenchTable implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DynamoDbClient client;
    private final String name;

    private BenchTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** Makes it in the store that listens there, in the place of what a broken run left. */
    public static BenchTable make(URI endpoint, String name) {
        DynamoDbClient client =
                DynamoClients.openForSetup(new DynamoSettings("us-east-1", Optional.of(endpoint), name));
        BenchTable table = new BenchTable(client, name);
        if (client.listTables().tableNames().contains(name)) table.drop();
        new CommandsTable(client, name).create();
        return table;
    }

    public String name() {
        return name;
    }

    public BareCycle bareCycle() {
        return new BareCycle(client, name);
    }

    /** Those of the commands given from then on that ended well, once none is open; not asked often, since that costs, too. */
    public Lives ended(Instant from) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isOpen("PENDING") || isOpen("RUNNING")) {
            if (System.nanoTime() > end) throw new LocalProblem("Commands are not carried out in " + PATIENCE);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return new Lives(of("SUCCESS", from).map(BenchTable::life).toList());
    }

    /** Waits until the log has all that happened, so that the next measurement does not pay for it. */
    public void awaitRelay() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isOpen("AUDIT")) {
            if (System.nanoTime() > end) throw new LocalProblem("Steps do not reach the audit log in " + PATIENCE);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isOpen(String status) {
        return !client.query(query -> query.tableName(name)
                        .indexName(CommandsTable.BY_STATUS)
                        .keyConditionExpression("#status = :status")
                        .expressionAttributeNames(Map.of("#status", "status"))
                        .expressionAttributeValues(Map.of(":status", fromS(status)))
                        .limit(1))
                .items()
                .isEmpty();
    }

    private Stream<Map<String, AttributeValue>> of(String status, Instant from) {
        QueryIterable pages = client.queryPaginator(query -> query.tableName(name)
                .indexName(CommandsTable.BY_STATUS)
                .keyConditionExpression("#status = :status AND created_at >= :from")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":status", fromS(status), ":from", fromS(Moments.text(from)))));
        return pages.items().stream();
    }

    private static Life life(Map<String, AttributeValue> item) {
        return new Life(moment(item, "created_at"), moment(item, "started_at"), moment(item, "completed_at"));
    }

    private static Instant moment(Map<String, AttributeValue> item, String attribute) {
        return Instant.parse(Objects.requireNonNull(item.get(attribute)).s());
    }

    private void drop() {
        client.deleteTable(delete -> delete.tableName(name));
        client.waiter().waitUntilTableNotExists(table -> table.tableName(name));
    }

    @Override
    public void close() {
        drop();
        client.close();
    }
}
