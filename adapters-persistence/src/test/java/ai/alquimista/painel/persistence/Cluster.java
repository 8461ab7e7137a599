package ai.alquimista.painel.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for all test classes of a run, gone with it: embedded, or in a container where
 * {@code -Dpainel.test.containers=true} says that there is Docker.
 */
record Cluster(String host, int port, String superuser, String password) {

    private static final String SUPERUSER = "postgres";

    static Cluster start() {
        return Boolean.getBoolean("painel.test.containers") ? inContainer() : embedded();
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private static Cluster embedded() {
        try {
            var builder = EmbeddedPostgres.builder()
                    // What a crash would cost is nothing here: nobody looks at it after the run.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_connections", "200");
            if (StatementLog.isAskedFor()) StatementLog.SETTINGS.forEach(builder::setServerConfig);
            var postgres = builder.start();
            return new Cluster("localhost", postgres.getPort(), SUPERUSER, SUPERUSER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // lives until the run ends; Testcontainers then removes it
    private static Cluster inContainer() {
        var postgres = new PostgreSQLContainer("postgres:17-alpine").withUsername(SUPERUSER);
        postgres.start();
        return new Cluster(postgres.getHost(), postgres.getFirstMappedPort(), SUPERUSER, postgres.getPassword());
    }
}
