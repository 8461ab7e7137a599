package ai.alquimista.painel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.aws.DynamoProbe.Down;
import ai.alquimista.painel.aws.DynamoProbe.Health;
import ai.alquimista.painel.aws.DynamoProbe.Up;
import ai.alquimista.painel.aws.command.CommandsTable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoProbeTest {

    @Test
    void tells_the_latency_of_a_table_and_the_lack_of_one() throws Exception {
        try (LocalDynamo dynamo = new LocalDynamo();
                DynamoDbClient setup = dynamo.setupClient();
                DynamoDbClient client = DynamoClients.open(dynamo.settings("commands"))) {
            new CommandsTable(setup, "commands").create();

            assertThat(new DynamoProbe(client, "commands").ask())
                    .isInstanceOfSatisfying(
                            Up.class, up -> assertThat(up.latency()).isPositive());
            assertThat(new DynamoProbe(client, "absent").ask()).isEqualTo(new Down("ResourceNotFoundException"));
        }
    }

    @Test
    void is_down_when_nobody_listens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(ask(port)).isInstanceOf(Down.class);
    }

    @Test
    void gives_up_on_a_store_that_accepts_and_never_answers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();

            assertThat(ask(silent.getLocalPort())).isInstanceOf(Down.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static Health ask(int port) {
        DynamoSettings settings =
                new DynamoSettings("us-east-1", Optional.of(URI.create("http://127.0.0.1:" + port)), "commands");
        try (DynamoDbClient client = DynamoClients.open(settings)) {
            return new DynamoProbe(client, settings.table()).ask();
        }
    }
}
