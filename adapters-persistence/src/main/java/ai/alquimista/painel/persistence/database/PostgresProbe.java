package ai.alquimista.painel.persistence.database;

import ai.alquimista.painel.application.port.StoreProbe;
import java.time.Duration;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Asks PostgreSQL for a number, within the door's own budgets. */
public final class PostgresProbe implements StoreProbe {

    private final Door door;

    public PostgresProbe(Door door) {
        this.door = door;
    }

    @Override
    public String store() {
        return "postgresql";
    }

    @Override
    public Duration probe() {
        long start = System.nanoTime();
        door.readInternally(PingSql.class, PingSql::ping);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Public because Jdbi makes a proxy of it. */
    public interface PingSql {

        @SqlQuery("SELECT 1")
        int ping();
    }
}
