package ai.alquimista.painel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.aws.command.CommandsTable;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Isolated
class DynamoProbeTest {

    @Test
    void tells_the_latency_of_a_table_and_the_lack_of_one() throws Exception {
        try (LocalDynamo dynamo = new LocalDynamo();
                DynamoDbClient setup = dynamo.setupClient();
                DynamoDbClient client = DynamoClients.open(dynamo.settings("commands"))) {
            new CommandsTable(setup, "commands").create();

            assertThat(new DynamoProbe(client, "commands").probe()).isPositive();
            assertThatThrownBy(() -> new DynamoProbe(client, "absent").probe()).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void is_down_when_nobody_listens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> probe(port)).isInstanceOf(Unavailable.class);
    }

    @Test
    void gives_up_on_a_store_that_accepts_and_never_answers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> probe(silent.getLocalPort())).isInstanceOf(Unavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static Duration probe(int port) {
        DynamoSettings settings =
                new DynamoSettings("us-east-1", Optional.of(URI.create("http://127.0.0.1:" + port)), "commands");
        try (DynamoDbClient client = DynamoClients.open(settings)) {
            return new DynamoProbe(client, settings.table()).probe();
        }
    }
}
