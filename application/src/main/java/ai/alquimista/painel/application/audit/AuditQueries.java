package ai.alquimista.painel.application.audit;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.AuditTrail;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.audit.AuditCriteria;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.audit.AuditLine;
import ai.alquimista.painel.domain.audit.AuditStanding;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.util.Map;

/** The audit log. Whoever reads it leaves a line in it before the answer; nothing is remembered. */
public final class AuditQueries {

    private final PlatformGate gate;
    private final AuditTrail trail;
    private final AuditLog log;
    private final Clock clock;

    public AuditQueries(PlatformGate gate, AuditTrail trail, AuditLog log, Clock clock) {
        this.gate = gate;
        this.trail = trail;
        this.log = log;
        this.clock = clock;
    }

    /** One page, newest first. */
    public Page<AuditLine> list(Caller caller, AuditCriteria criteria, PageRequest page) {
        gate.enter(caller, Operation.LIST_INTERNAL_AUDIT_EVENTS);
        log.append(read(caller, criteria));
        return trail.list(criteria, page);
    }

    /** How the chain stands; tells of no event. */
    public AuditStanding standing(Caller caller) {
        gate.enter(caller, Operation.GET_INTERNAL_AUDIT_VERIFICATION);
        return trail.standing();
    }

    /** Whose lines were looked for is a personal detail, and stays out of it. */
    private AuditEntry read(Caller caller, AuditCriteria criteria) {
        return new AuditEntry(
                "audit.read",
                criteria.tenant().isPresent() ? Category.TENANT : Category.SYSTEM,
                criteria.tenant(),
                caller.user(),
                "audit_log",
                criteria.tenant().map(TenantId::toString),
                Operation.LIST_INTERNAL_AUDIT_EVENTS.id(),
                Outcome.SUCCESS,
                criteria.actor().isPresent() ? Map.of("of", "one_actor") : Map.of(),
                caller.origin(),
                clock.instant());
    }
}
