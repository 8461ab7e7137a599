package ai.alquimista.painel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class CutConnectionsTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_connection_that_was_cut_is_tried_again_and_given_up_as_one() {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create("http://127.0.0.1:1"))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(5)))
                .httpClient(new CutConnections(new Cut()))
                .build()) {
            assertThatThrownBy(() -> client.listTables())
                    .isInstanceOf(SdkClientException.class)
                    .hasRootCauseInstanceOf(NullPointerException.class);
        }
        assertThat(tries).hasValueGreaterThan(1);
    }

    /** Fails as the JDK's connections do when they are cut while they are opened. */
    private final class Cut implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    tries.incrementAndGet();
                    throw new NullPointerException("Cannot read field \"usingProxy\" because \"this.http\" is null");
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
