package ai.alquimista.painel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

class LocalStackTest {

    private static final Path BINARIES = Path.of("target/local-binaries").toAbsolutePath();

    @TempDir
    private Path state;

    @Test
    void keeps_its_data_between_runs_even_when_its_children_were_killed() throws Exception {
        String password;
        try (LocalStack stack = start()) {
            password = stack.password(DemoUsers.TENANT_USER);
            write(stack);
            assertThat(stack.redis().orElseThrow().process().destroyForcibly()).isTrue();
            assertThat(stack.postgres().orElseThrow().process().orElseThrow().destroyForcibly())
                    .isTrue();
        }
        try (LocalStack stack = start()) {
            assertThat(stack.password(DemoUsers.TENANT_USER)).isEqualTo(password);
            assertThat(read(stack)).isEqualTo("kept");
            assertThat(ping(stack)).isEqualTo("PONG");
            assertThat(Tables.names(stack)).containsExactly("kept");
            assertThat(Queues.names(stack)).contains("QueueUrls");
        }
    }

    @Test
    void listens_on_loopback_alone_and_asks_for_passwords() throws Exception {
        try (LocalStack stack = start()) {
            String url = stack.postgres().orElseThrow().url();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "painel_owner", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(asOwner(stack, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(asOwner(stack, "SHOW fsync")).isEqualTo("on");
            for (URI address : List.of(
                    URI.create(url.substring("jdbc:".length())),
                    URI.create(stack.redis().orElseThrow().url()),
                    stack.dynamo().orElseThrow().endpoint(),
                    stack.queues().orElseThrow().endpoint(),
                    stack.issuer().orElseThrow().issuer())) {
                assertThat(answersBeyondLoopback(address.getPort()))
                        .as("%s", address)
                        .isFalse();
            }
            assertThat(Files.getPosixFilePermissions(state.resolve("secrets.properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void names_a_busy_port_and_its_variable() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, Listener.address(0).getAddress())) {
            LocalSettings settings = settings().with("PAINEL_LOCAL_REDIS_PORT", Integer.toString(busy.getLocalPort()));
            assertThatThrownBy(() -> start(settings))
                    .isInstanceOf(LocalProblem.class)
                    .hasMessageContaining("Port " + busy.getLocalPort() + " is busy")
                    .hasMessageContaining("PAINEL_LOCAL_REDIS_PORT");
        }
        assertThat(state.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void leaves_out_what_the_environment_names_and_refuses_a_second_launcher() {
        LocalSettings settings = settings()
                .with("PAINEL_DATABASE_URL", "jdbc:postgresql://db.example/painel")
                .with("PAINEL_REDIS_URL", "redis://cache.example")
                .with("PAINEL_DYNAMODB_ENDPOINT", "http://dynamodb.example")
                .with("PAINEL_SQS_ENDPOINT", "http://sqs.example");
        try (LocalStack stack = start(settings)) {
            assertThat(stack.postgres()).isEmpty();
            assertThat(stack.redis()).isEmpty();
            assertThat(stack.dynamo()).isEmpty();
            assertThat(stack.queues()).isEmpty();
            assertThat(ServiceSettings.of(stack, settings).forServer())
                    .containsEntry("PAINEL_DATABASE_URL", "jdbc:postgresql://db.example/painel")
                    .containsEntry("PAINEL_REDIS_URL", "redis://cache.example")
                    .containsKey("PAINEL_IDENTITY_JWKS_URL")
                    .doesNotContainKey("PAINEL_DATABASE_OWNER_PASSWORD");
            assertThatThrownBy(() -> start(settings))
                    .isInstanceOf(LocalProblem.class)
                    .hasMessageContaining("already running");
        }
    }

    private LocalSettings settings() {
        return LocalSettings.anyPorts(state, BINARIES);
    }

    private LocalStack start() {
        return start(settings());
    }

    private static LocalStack start(LocalSettings settings) {
        return LocalStack.start(settings, DemoUsers.demonstration(), (what, took) -> {});
    }

    private static void write(LocalStack stack) throws SQLException {
        asOwner(stack, "CREATE TABLE note AS SELECT 'kept' AS text");
        Tables.create(stack, "kept");
    }

    private static String read(LocalStack stack) throws SQLException {
        return asOwner(stack, "SELECT text FROM note");
    }

    private static String asOwner(LocalStack stack, String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        stack.postgres().orElseThrow().url(), "painel_owner", stack.secret("painel_owner"));
                Statement statement = owner.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static String ping(LocalStack stack) {
        try (RedisClient redis = RedisClient.create(stack.redis().orElseThrow().url())) {
            return redis.ping();
        }
    }

    private static boolean answersBeyondLoopback(int port) throws Exception {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        if (outside.isEmpty()) {
            return false;
        }
        try (Socket socket = new Socket(outside.get(), port)) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        }
    }
}
