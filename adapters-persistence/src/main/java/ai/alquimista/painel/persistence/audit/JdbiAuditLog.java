package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.persistence.database.Door;

/** The trail: a tenant's lines are written as that tenant, the platform's by the internal area. */
public final class JdbiAuditLog implements AuditLog {

    private final Door door;

    public JdbiAuditLog(Door door) {
        this.door = door;
    }

    @Override
    public void append(AuditEntry entry) {
        entry.tenant()
                .ifPresentOrElse(
                        tenant -> door.write(tenant, AuditSql.class, sql -> sql.append(entry)),
                        () -> door.writeInternally(AuditSql.class, sql -> sql.append(entry)));
    }
}
