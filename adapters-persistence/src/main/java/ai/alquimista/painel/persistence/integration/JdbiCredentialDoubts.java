package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.CredentialDoubts;
import ai.alquimista.painel.application.port.Doubt;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.persistence.database.Door;
import java.time.Instant;

/** Credentials in doubt, each written in a transaction of its own. */
public final class JdbiCredentialDoubts implements CredentialDoubts {

    private final Door door;

    public JdbiCredentialDoubts(Door door) {
        this.door = door;
    }

    @Override
    public void note(Granted by, Doubt doubt, Instant since) {
        door.inTransaction(by, DoubtSql.class, sql -> {
            sql.note(doubt, since);
            return doubt;
        });
    }

    @Override
    public boolean condemn(Granted by, Doubt doubt) {
        return door.inTransaction(by, DoubtSql.class, sql -> sql.condemn(doubt));
    }

    @Override
    public void settle(Granted by, Doubt condemned) {
        door.inTransaction(by, DoubtSql.class, sql -> {
            sql.settle(condemned);
            return condemned;
        });
    }
}
