package ai.alquimista.painel.aws.command;

import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * The commands table's shape, for a local store or a test; in AWS the stack's template makes it, with backups and
 * encryption.
 */
public final class CommandsTable {

    public static final String BY_TENANT = "tenant_id-created_at-index";
    public static final String BY_STATUS = "status-created_at-index";

    private static final String COMMAND_ID = "command_id";
    private static final String CREATED_AT = "created_at";
    private static final String TENANT_ID = "tenant_id";
    private static final String STATUS = "status";
    private static final String TTL = "ttl";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DynamoDbClient client;
    private final String table;

    /**
     * A table by that name, there or not.
     *
     * @param client from {@code DynamoClients.openForSetup}: making a table outlasts a request's budget
     */
    public CommandsTable(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * Makes the table unless it is there, whoever made it, and returns once it serves. Safe to repeat, also by several
     * at once.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException when DynamoDB refuses or the table does not become
     *     active within a minute
     */
    public void create() {
        try {
            client.createTable(shape());
        } catch (ResourceInUseException alreadyThere) {
            // What we wanted; it may still be on its way to ACTIVE.
        }
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(request -> request.tableName(table), limits -> limits.waitTimeout(PATIENCE));
        }
        expireItems();
    }

    private CreateTableRequest shape() {
        return CreateTableRequest.builder()
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(COMMAND_ID, KeyType.HASH), key(CREATED_AT, KeyType.RANGE))
                .attributeDefinitions(text(COMMAND_ID), text(CREATED_AT), text(TENANT_ID), text(STATUS))
                .globalSecondaryIndexes(index(BY_TENANT, TENANT_ID), index(BY_STATUS, STATUS))
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build();
    }

    /** DynamoDB refuses to switch on what is on, so it is asked before, and after in case another was quicker. */
    private void expireItems() {
        if (isExpiring()) {
            return;
        }
        try {
            client.updateTimeToLive(request -> request.tableName(table)
                    .timeToLiveSpecification(ttl -> ttl.attributeName(TTL).enabled(true)));
        } catch (DynamoDbException e) {
            if (!isExpiring()) {
                throw e;
            }
        }
    }

    private boolean isExpiring() {
        TimeToLiveStatus status = client.describeTimeToLive(request -> request.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus();
        return status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
    }

    private static GlobalSecondaryIndex index(String name, String hash) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(hash, KeyType.HASH), key(CREATED_AT, KeyType.RANGE))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static KeySchemaElement key(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }

    private static AttributeDefinition text(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
