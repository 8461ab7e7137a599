package ai.alquimista.painel.bench.data;

import ai.alquimista.painel.local.LocalStack;
import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.store.LocalPostgres;
import ai.alquimista.painel.persistence.schema.Migrations;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The stack's PostgreSQL as its superuser sees it, whom no policy holds back.
 *
 * @param port on the loopback interface
 */
public record Cluster(int port, String password) {

    public static final String SUPERUSER = "postgres";

    private static final String JDBC = "jdbc:";

    public static Cluster of(LocalStack stack) {
        String url = stack.postgres().orElseThrow().url();
        return new Cluster(URI.create(url.substring(JDBC.length())).getPort(), stack.secret(SUPERUSER));
    }

    public String jdbcUrl(Dataset dataset) {
        return JDBC + "postgresql://" + Listener.HOST + ":" + port + "/" + dataset.database();
    }

    public Connection connect(Dataset dataset) throws SQLException {
        return connect(dataset, SUPERUSER, password);
    }

    /** As one of the service's logins, behind its policies. */
    public Connection connect(Dataset dataset, String user, String secret) throws SQLException {
        return connect(dataset.database(), user, secret);
    }

    /** The same as the service looks for tables: in its own schema first. */
    private Connection connect(String database, String user, String secret) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(JDBC + "postgresql://" + Listener.HOST + ":" + port + "/" + database);
        source.setUser(user);
        source.setPassword(secret);
        source.setCurrentSchema(Migrations.SCHEMA);
        source.setApplicationName("bench");
        return source.getConnection();
    }

    boolean exists(Size size) throws SQLException {
        try (Connection connection = connect(SUPERUSER, SUPERUSER, password);
                var query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, size.database());
            return query.executeQuery().next();
        }
    }

    /** An empty database in the place of what was there. */
    void make(Size size) throws SQLException {
        run("DROP DATABASE IF EXISTS " + size.database() + " WITH (FORCE)");
        run("CREATE DATABASE " + size.database() + " OWNER " + LocalPostgres.OWNER);
    }

    /** The same once more, in the place of what was there; nobody may be connected to the original. */
    void copy(Dataset original, Dataset copy) throws SQLException {
        run("DROP DATABASE IF EXISTS " + copy.database() + " WITH (FORCE)");
        run("CREATE DATABASE " + copy.database() + " OWNER " + LocalPostgres.OWNER + " TEMPLATE " + original.database()
                + " STRATEGY file_copy");
    }

    void drop(Dataset dataset) throws SQLException {
        run("DROP DATABASE IF EXISTS " + dataset.database() + " WITH (FORCE)");
    }

    /** One statement of the whole cluster's, outside any transaction. */
    public void run(String sql) throws SQLException {
        try (Connection connection = connect(SUPERUSER, SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
