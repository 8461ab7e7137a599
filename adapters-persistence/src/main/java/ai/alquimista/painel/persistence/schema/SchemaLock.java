package ai.alquimista.painel.persistence.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Held by the one who changes the schema; it goes with the connection, so that a process that was killed holds nothing.
 * Who waits asks again and again: a statement that waits in the database would hold up every index that is made without
 * locking its table.
 */
final class SchemaLock {

    /** A number of our own among the database's advisory locks. */
    static final String TRY = "SELECT pg_try_advisory_lock(5060184613129044577)";

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DataSource database;
    private final Duration patience;

    SchemaLock(DataSource database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /**
     * Does the work while nobody else does any.
     *
     * @throws SchemaBusy if somebody else is at it for longer than the patience
     */
    <R> R holding(Supplier<R> work) {
        try (Connection connection = database.getConnection()) {
            take(connection);
            return work.get();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private void take(Connection connection) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (!isMine(connection)) {
            if (System.nanoTime() - end >= 0) throw new SchemaBusy();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isMine(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TRY)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
