package ai.alquimista.painel.persistence.schema;

import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings a database to the present schema, from nothing, from halfway, or from the old system's tables. */
public final class Migrations {

    public static final String SCHEMA = "alquimista_platform";

    private Migrations() {}

    /**
     * Applies every migration that is missing, then sets the passwords given; a login without one keeps what it has.
     *
     * @throws org.flywaydb.core.api.FlywayException if a migration fails or an applied one was changed; what had
     *     succeeded before stays
     */
    public static void migrate(Owner owner, Map<Login, String> passwords) {
        flyway(owner).load().migrate();
        new Logins(owner)
                .admit(passwords.entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().role(), Map.Entry::getValue)));
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
