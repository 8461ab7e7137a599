package ai.alquimista.painel.persistence.schema;

import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings a database to the present schema, from nothing, from halfway, or from the old system's tables. */
public final class Migrations {

    public static final String SCHEMA = "alquimista_platform";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Migrations() {}

    /**
     * Applies every migration that is missing, then lets in whoever is given a password; all others keep what they have.
     * Whoever comes while another is at it waits, and then finds nothing left to do.
     *
     * @param passwords by {@linkplain Login#users() user}
     * @return how many migrations were missing
     * @throws SchemaBusy if another is still at it after ten minutes
     * @throws SchemaForeign if an applied migration was changed
     * @throws org.flywaydb.core.api.FlywayException if a migration fails; what had succeeded before stays
     */
    public static int migrate(Owner owner, Map<String, String> passwords) {
        return new SchemaLock(dataSource(owner), PATIENCE).holding(() -> {
            int applied = apply(owner);
            new Logins(owner).admit(passwords);
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

    static DataSource dataSource(Owner owner) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(owner.url());
        dataSource.setUser(owner.user());
        dataSource.setPassword(owner.password());
        dataSource.setApplicationName("painel-migrations");
        dataSource.setOptions("-c client_min_messages=warning");
        return dataSource;
    }
}
