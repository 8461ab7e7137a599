package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.persistence.schema.Migrations;
import ai.alquimista.painel.persistence.schema.Owner;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.postgresql.ds.PGSimpleDataSource;

/** The database as its owner sees it, for jobs that change the schema or read and write all of it; never lent to a request. */
public final class OwnerDatabase {

    private OwnerDatabase() {}

    /** Every call opens a connection of its own. */
    public static Jdbi of(Owner owner) {
        var database = new PGSimpleDataSource();
        database.setUrl(owner.url());
        database.setUser(owner.user());
        database.setPassword(owner.password());
        database.setApplicationName("painel-owner");
        database.setCurrentSchema(Migrations.SCHEMA);
        return Jdbi.create(database).installPlugin(new SqlObjectPlugin()).installPlugin(new Vocabulary());
    }
}
