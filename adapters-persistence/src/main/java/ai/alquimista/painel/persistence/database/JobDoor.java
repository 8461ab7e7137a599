package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * The jobs' way to the database: their own login, which writes the roll-ups and is never lent to a request, and statements
 * that may take a minute. Each call refuses and fails as those of {@link Door} do.
 */
public final class JobDoor implements AutoCloseable {

    private final Pool pool;
    private final Jdbi jobs;

    /**
     * Opens no connection yet.
     *
     * @param url {@code jdbc:postgresql://…}, without credentials
     * @param login with two connections at least: one keeps others out while the other works
     */
    public JobDoor(String url, Account login) {
        if (login.poolSize() < 2) throw new IllegalArgumentException("jobs need two connections: " + login);
        this.pool = new Pool("painel-jobs", url, login, Pool.Patience.JOB);
        this.jobs = Door.jdbi(pool);
    }

    /** Does all of it or nothing. */
    public <S, R> R inTransaction(Class<S> sql, Function<S, R> work) {
        return Door.guarded(() -> jobs.inTransaction(handle -> work.apply(handle.attach(sql))));
    }

    /**
     * Works while no other process does what has the same name; should this one die, its place is free at once.
     *
     * @return whether the work was done; false if somebody else is at it
     */
    public boolean alone(String name, Runnable work) {
        return Turn.alone(jobs, name, work);
    }

    @Override
    public void close() {
        pool.close();
    }
}
