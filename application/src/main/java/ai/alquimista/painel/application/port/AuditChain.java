package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.audit.ChainPoint;

/** The chain of what was sealed. */
public interface AuditChain {

    /** Where it ends. */
    ChainPoint head();
}
