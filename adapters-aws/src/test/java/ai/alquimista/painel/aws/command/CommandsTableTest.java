package ai.alquimista.painel.aws.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import ai.alquimista.painel.aws.LocalDynamo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTableTest {

    private final LocalDynamo dynamo;
    private final DynamoDbClient client;

    CommandsTableTest() throws Exception {
        dynamo = new LocalDynamo();
        client = dynamo.setupClient();
    }

    @BeforeAll
    void create() {
        new CommandsTable(client, "commands").create();
    }

    @AfterAll
    void stop() {
        client.close();
        dynamo.close();
    }

    @Test
    void has_the_contracts_key_billing_and_stream() {
        TableDescription table = describe("commands");

        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(keys(table.keySchema())).containsExactly("command_id HASH", "created_at RANGE");
        assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(table.streamSpecification().streamEnabled()).isTrue();
        assertThat(table.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
    }

    @Test
    void has_an_index_by_tenant_and_one_by_status() {
        assertThat(describe("commands").globalSecondaryIndexes())
                .extracting(
                        index -> index.indexName(),
                        index -> keys(index.keySchema()),
                        index -> index.projection().projectionTypeAsString())
                .containsExactlyInAnyOrder(
                        tuple("tenant_id-created_at-index", List.of("tenant_id HASH", "created_at RANGE"), "ALL"),
                        tuple("status-created_at-index", List.of("status HASH", "created_at RANGE"), "ALL"));
    }

    @Test
    void lets_items_expire_by_their_ttl() {
        var ttl = client.describeTimeToLive(request -> request.tableName("commands"))
                .timeToLiveDescription();

        assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(ttl.attributeName()).isEqualTo("ttl");
    }

    @Test
    void keeps_its_items_when_it_is_created_again() {
        client.putItem(request -> request.tableName("commands")
                .item(Map.of(
                        "command_id", AttributeValue.fromS("one"),
                        "created_at", AttributeValue.fromS("2026-11-22T12:00:00Z"))));

        assertThatCode(() -> new CommandsTable(client, "commands").create()).doesNotThrowAnyException();
        assertThat(client.scan(request -> request.tableName("commands")).count())
                .isOne();
    }

    @Test
    void is_created_once_by_several_at_once() throws Exception {
        List<Future<?>> creations = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                creations.add(threads.submit(() -> new CommandsTable(client, "raced").create()));
            }
            for (Future<?> creation : creations) {
                assertThatCode(creation::get).doesNotThrowAnyException();
            }
        }
        assertThat(describe("raced").tableStatus()).isEqualTo(TableStatus.ACTIVE);
    }

    private TableDescription describe(String table) {
        return client.describeTable(request -> request.tableName(table)).table();
    }

    private static List<String> keys(List<KeySchemaElement> schema) {
        return schema.stream()
                .map(key -> key.attributeName() + (key.keyType() == KeyType.HASH ? " HASH" : " RANGE"))
                .toList();
    }
}
