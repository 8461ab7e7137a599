package ai.alquimista.painel.aws;

import ai.alquimista.painel.aws.AwsClients.Budget;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Opens DynamoDB clients; each is for many threads, makes no call by itself, and is closed by whoever opened it. */
public final class DynamoClients {

    private static final Duration ATTEMPT = Duration.ofMillis(400);
    private static final Duration TOTAL = Duration.ofMillis(1_200);
    private static final Duration SETUP_ATTEMPT = Duration.ofSeconds(10);
    private static final Duration SETUP_TOTAL = Duration.ofSeconds(30);

    private DynamoClients() {}

    /** For serving requests, within the house's budget: 400 ms an attempt, 1.2 s in all. */
    public static DynamoDbClient open(DynamoSettings settings) {
        return within(new Budget(ATTEMPT, ATTEMPT, TOTAL), settings);
    }

    /** For making tables: 10 s an attempt, 30 s in all, since a store just started answers its first call slowly. */
    public static DynamoDbClient openForSetup(DynamoSettings settings) {
        return within(new Budget(SETUP_ATTEMPT, SETUP_ATTEMPT, SETUP_TOTAL), settings);
    }

    private static DynamoDbClient within(Budget budget, DynamoSettings settings) {
        return AwsClients.open(DynamoDbClient.builder(), settings.region(), settings.endpoint(), budget);
    }
}
