package ai.alquimista.painel.bench.data;

import ai.alquimista.painel.local.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * Fills a database, or finds it filled. What was loaded today is kept; on another day all periods would end elsewhere, so
 * that it is loaded anew.
 */
public final class Loader {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final List<String> BEFORE_USAGE =
            List.of("catalogue", "tenants", "people", "deployments", "integrations", "incidents", "indexes_off");
    private static final List<String> AFTER_USAGE = List.of("percentiles", "platform");
    private static final int DAYS_A_LINE = 10;

    private final Cluster cluster;
    private final Progress progress;

    public Loader(Cluster cluster, Progress progress) {
        this.cluster = cluster;
        this.progress = progress;
    }

    /** What the service's own code does to a database. */
    public interface Schema {

        /** Brings a new one to the present schema. */
        void migrate(String url) throws Exception;

        /** Makes the read models from what stands in it. */
        void rebuild(String url);
    }

    public void ensure(Size size, Schema schema) throws Exception {
        LocalDate today = LocalDate.now(ZONE);
        if (cluster.exists(size) && isLoaded(size, today) && isUsable(size, schema)) {
            return;
        }
        long begun = System.nanoTime();
        cluster.make(size);
        schema.migrate(cluster.jdbcUrl(size));
        try (Connection connection = cluster.connect(size)) {
            load(connection, size, today, schema);
        }
        progress.done("size " + size + " in all", since(begun));
    }

    /** Migrations that came since are applied; where one was rewritten the data is loaded anew. */
    private boolean isUsable(Size size, Schema schema) {
        try {
            schema.migrate(cluster.jdbcUrl(size));
            return true;
        } catch (Exception rewritten) {
            progress.done("size " + size + " is of another schema", Duration.ZERO);
            return false;
        }
    }

    private boolean isLoaded(Size size, LocalDate today) throws SQLException {
        try (Connection connection = cluster.connect(size);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute("CREATE TABLE IF NOT EXISTS bench.loaded (last_day date NOT NULL)");
            try (ResultSet row =
                    statement.executeQuery("SELECT FROM bench.loaded WHERE last_day = DATE '" + today + "'")) {
                return row.next();
            }
        }
    }

    /** Triggers and foreign keys are off meanwhile: the rows agree by the way they are made. */
    private void load(Connection connection, Size size, LocalDate today, Schema schema)
            throws SQLException, IOException {
        execute(
                connection,
                "SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '128MB';"
                        + "SET maintenance_work_mem = '1GB'; SET bench.tenants = %d; SET bench.days = %d; SET bench.today = '%s'"
                                .formatted(size.tenants(), size.days(), today));
        for (String script : BEFORE_USAGE) {
            timed(connection, size, script);
        }
        usage(connection, size, today);
        timed(connection, size, "indexes_on");
        long rebuilding = System.nanoTime();
        schema.rebuild(cluster.jdbcUrl(size));
        progress.done("size " + size + ": read models", since(rebuilding));
        for (String script : AFTER_USAGE) {
            timed(connection, size, script);
        }
        long begun = System.nanoTime();
        execute(connection, "VACUUM (FREEZE, ANALYZE)");
        execute(connection, "CHECKPOINT");
        progress.done("size " + size + ": vacuum", since(begun));
        execute(
                connection,
                "CREATE TABLE bench.loaded (last_day date NOT NULL); INSERT INTO bench.loaded VALUES ('" + today
                        + "')");
    }

    /** Day after day, as rows come in life: a tenant's month is spread over the table. */
    private void usage(Connection connection, Size size, LocalDate today) throws SQLException, IOException {
        String script = read("usage");
        long begun = System.nanoTime();
        for (int day = 1; day <= size.days(); day++) {
            execute(connection, "SET bench.day = '" + today.minusDays((long) size.days() - day) + "'");
            execute(connection, script);
            if (day % DAYS_A_LINE == 0) {
                progress.done("size " + size + ": usage, " + day + " days", since(begun));
            }
        }
    }

    private void timed(Connection connection, Size size, String script) throws SQLException, IOException {
        long begun = System.nanoTime();
        execute(connection, read(script));
        progress.done("size " + size + ": " + script.replace('_', ' '), since(begun));
    }

    static String read(String script) throws IOException {
        try (InputStream file = Objects.requireNonNull(Loader.class.getResourceAsStream(script + ".sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
