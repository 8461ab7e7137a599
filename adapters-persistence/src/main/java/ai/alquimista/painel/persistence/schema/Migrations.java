package ai.alquimista.painel.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings a database to the present schema, from nothing, from halfway, or from the old system's tables. */
public final class Migrations {

    public static final String SCHEMA = "alquimista_platform";

    private static final String CHANGED_MEANWHILE = "XX000";
    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Migrations() {}

    /**
     * Applies every migration that is missing, then sets the passwords given; a login without one keeps what it has.
     * Whoever comes while another is at it waits, and then finds nothing left to do.
     *
     * @return how many migrations were missing
     * @throws SchemaBusy if another is still at it after ten minutes
     * @throws SchemaForeign if an applied migration was changed
     * @throws org.flywaydb.core.api.FlywayException if a migration fails; what had succeeded before stays
     */
    public static int migrate(Owner owner, Map<Login, String> passwords) {
        return new SchemaLock(dataSource(owner), PATIENCE).holding(() -> {
            int applied = apply(owner);
            if (!passwords.isEmpty()) setPasswords(owner, passwords);
            return applied;
        });
    }

    private static int apply(Owner owner) {
        try {
            return flyway(owner).load().migrate().migrationsExecuted;
        } catch (FlywayValidateException differs) {
            throw new SchemaForeign(differs);
        }
    }

    /** Versions below one are never ours: a database with tables and no history starts at zero and gets every migration. */
    static FluentConfiguration flyway(Owner owner) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource(owner))
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .baselineDescription("what the old system left")
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .loggers("slf4j");
    }

    private static DataSource dataSource(Owner owner) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(owner.url());
        dataSource.setUser(owner.user());
        dataSource.setPassword(owner.password());
        dataSource.setApplicationName("painel-migrations");
        dataSource.setOptions("-c client_min_messages=warning");
        return dataSource;
    }

    private static void setPasswords(Owner owner, Map<Login, String> passwords) {
        try (Connection connection = dataSource(owner).getConnection()) {
            for (var each : passwords.entrySet()) {
                setPassword(connection, each.getKey(), each.getValue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the logins' passwords could not be set: " + e.getMessage(), e);
        }
    }

    /** The driver hashes the password, so that no server log sees it. Roles belong to the cluster: others may write. */
    private static void setPassword(Connection connection, Login login, String password) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(login.role(), password.toCharArray(), "scram-sha-256");
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !CHANGED_MEANWHILE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
