package ai.alquimista.painel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoSettingsTest {

    private static final Optional<URI> LOCAL = Optional.of(URI.create("http://127.0.0.1:8000"));

    @Test
    void send_real_credentials_to_aws_and_made_up_ones_to_a_local_store() {
        try (DynamoDbClient aws = DynamoClients.open(new DynamoSettings("us-east-1", Optional.empty(), "t"));
                DynamoDbClient local = DynamoClients.open(new DynamoSettings("us-east-1", LOCAL, "t"))) {
            assertThat(aws.serviceClientConfiguration().credentialsProvider())
                    .isInstanceOf(DefaultCredentialsProvider.class);
            assertThat(local.serviceClientConfiguration().credentialsProvider())
                    .isInstanceOf(StaticCredentialsProvider.class);
            assertThat(local.serviceClientConfiguration().endpointOverride()).isEqualTo(LOCAL);
        }
    }

    @Test
    void keep_every_call_within_its_budget() {
        try (DynamoDbClient client = DynamoClients.open(new DynamoSettings("us-east-1", LOCAL, "t"))) {
            var limits = client.serviceClientConfiguration().overrideConfiguration();
            assertThat(limits.apiCallAttemptTimeout()).contains(Duration.ofMillis(400));
            assertThat(limits.apiCallTimeout()).contains(Duration.ofMillis(1_200));
        }
    }

    @Test
    void refuse_blanks_and_half_an_address() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DynamoSettings(" ", LOCAL, "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DynamoSettings("us-east-1", LOCAL, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DynamoSettings("us-east-1", Optional.of(URI.create("local")), "t"));
    }
}
