package ai.alquimista.painel.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** How a client of any AWS service is opened; it is for many threads and makes no call by itself. */
public final class AwsClients {

    private AwsClients() {}

    /** How long a client may wait: for a connection, for one attempt, and for all of them. */
    public record Budget(Duration connect, Duration attempt, Duration total) {}

    /**
     * Opens a client, which whoever calls closes.
     *
     * @param endpoint a local service; empty for AWS itself and its default credentials chain
     */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(
            B builder, String region, Optional<URI> endpoint, Budget budget) {
        builder.region(Region.of(region))
                .httpClientBuilder(new CutConnections.Builder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(budget.connect())
                        .socketTimeout(budget.attempt())))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(budget.attempt())
                        .apiCallTimeout(budget.total())
                        .build());
        // A local service wants any signature at all; real credentials must not travel to it.
        endpoint.ifPresent(local -> builder.endpointOverride(local)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))));
        return builder.build();
    }
}
