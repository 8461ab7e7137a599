package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.audit.AuditEntry;

/** The log of who did what; entries are added and never changed. */
public interface AuditLog {

    /** Returns once the entry is durable. */
    void append(AuditEntry entry);
}
