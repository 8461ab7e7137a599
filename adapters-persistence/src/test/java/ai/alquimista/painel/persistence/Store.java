package ai.alquimista.painel.persistence;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.persistence.database.DatabaseSettings;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.schema.Login;

/** An empty store for one test: a database of its own, its door, and a way to lay facts down in it. */
public record Store(Database database, Door door, Facts facts) implements AutoCloseable {

    private static final int CONNECTIONS = 2;

    public static Store fresh() {
        Database database = Database.migrated();
        return new Store(database, new Door(settings(database, database.url())), new DatabaseFacts(database.asOwner()));
    }

    /** The database's settings, reached by another way. */
    public static DatabaseSettings settings(Database database, String url) {
        return new DatabaseSettings(url, account(database, Login.TENANT), account(database, Login.INTERNAL));
    }

    private static Account account(Database database, Login login) {
        return new Account(login.role(), database.owner().password(), CONNECTIONS);
    }

    @Override
    public void close() {
        door.close();
        database.close();
    }
}
