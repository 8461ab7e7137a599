package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.CondemnedCredentials;
import ai.alquimista.painel.application.port.Doubt;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.time.Instant;
import java.util.List;

/** Condemned credentials of all tenants. The secret store is never asked while a transaction is open. */
public final class JdbiCondemnedCredentials implements CondemnedCredentials {

    private final JobDoor door;

    public JdbiCondemnedCredentials(JobDoor door) {
        this.door = door;
    }

    @Override
    public List<Doubt> oldest(Instant before, int most) {
        return door.inTransaction(DoubtSql.class, sql -> {
            sql.condemnOlder(before);
            return sql.findCondemned(most);
        });
    }

    @Override
    public void settle(Doubt condemned) {
        door.inTransaction(DoubtSql.class, sql -> {
            sql.settle(condemned);
            return condemned;
        });
    }
}
