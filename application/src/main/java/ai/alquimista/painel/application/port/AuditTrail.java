package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.audit.AuditCriteria;
import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.audit.AuditStanding;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;

/** The audit log, for whoever may read it. */
public interface AuditTrail {

    /** How many rows of a list are counted; one that has more has no total. */
    int MOST_COUNTED = 10_000;

    /** Newest first; ties by id. */
    Page<AuditLine> list(AuditCriteria criteria, PageRequest page);

    /** How the chain stood when it was last checked; checks nothing itself. */
    AuditStanding standing();
}
