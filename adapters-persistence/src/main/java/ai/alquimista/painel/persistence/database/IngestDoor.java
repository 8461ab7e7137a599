package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * The way in for events: a login of its own, which adds them and reads no more than it takes to judge them. Each call
 * refuses and fails as those of {@link Door} do.
 */
public final class IngestDoor implements AutoCloseable {

    private final Pool pool;
    private final Jdbi ingest;
    private final SqlTypes types = new SqlTypes();

    /**
     * Opens no connection yet.
     *
     * @param url {@code jdbc:postgresql://…}, without credentials
     */
    public IngestDoor(String url, Account login) {
        this.pool = new Pool("painel-ingest", url, login, Pool.Patience.REQUEST);
        this.ingest = Door.jdbi(pool);
    }

    /** As {@link Door#isFull}. */
    public boolean isFull() {
        return pool.isFull();
    }

    /** Does all of it or nothing. */
    public <S, R> R inTransaction(Class<S> sql, Function<S, R> work) {
        return Door.guarded(() -> ingest.inTransaction(handle -> work.apply(types.attach(handle, sql))));
    }

    /**
     * Works while no other process does what has the same name; should this one die, its place is free at once. What the work
     * does through this door in the same thread goes through the connection that keeps others out.
     *
     * @return whether the work was done; false if somebody else is at it
     */
    public boolean alone(String name, Runnable work) {
        return Turn.alone(ingest, name, work);
    }

    @Override
    public void close() {
        pool.close();
    }
}
