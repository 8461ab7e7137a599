package ai.alquimista.painel.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Opens DynamoDB clients; each is for many threads, makes no call by itself, and is closed by whoever opened it. */
public final class DynamoClients {

    static final Duration ATTEMPT = Duration.ofMillis(400);
    static final Duration TOTAL = Duration.ofMillis(1_200);

    private static final Duration SETUP_ATTEMPT = Duration.ofSeconds(10);
    private static final Duration SETUP_TOTAL = Duration.ofSeconds(30);

    private DynamoClients() {}

    /** For serving requests, within the house's budget: 400 ms an attempt, 1.2 s in all. */
    public static DynamoDbClient open(DynamoSettings settings) {
        return within(ATTEMPT, TOTAL, settings);
    }

    /** For making tables: 10 s an attempt, 30 s in all, since a store just started answers its first call slowly. */
    public static DynamoDbClient openForSetup(DynamoSettings settings) {
        return within(SETUP_ATTEMPT, SETUP_TOTAL, settings);
    }

    private static DynamoDbClient within(Duration attempt, Duration total, DynamoSettings settings) {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .region(Region.of(settings.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(attempt)
                        .socketTimeout(attempt))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(attempt)
                        .apiCallTimeout(total)
                        .build());
        // A local store wants any signature at all; real credentials must not travel to it.
        settings.endpoint()
                .ifPresent(endpoint -> builder.endpointOverride(endpoint)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
        return builder.build();
    }
}
