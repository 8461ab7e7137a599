package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.AuditChain;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.persistence.database.JobDoor;

/** The chain, as the jobs see it. */
public final class JdbiAuditChain implements AuditChain {

    private final JobDoor door;

    public JdbiAuditChain(JobDoor door) {
        this.door = door;
    }

    @Override
    public ChainPoint head() {
        return door.inTransaction(ChainSql.class, ChainSql::findHead).orElse(ChainPoint.START);
    }
}
