package ai.alquimista.painel.application.access;

import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Writes the audit log's lines about access to tenants' data. */
public final class Trail {

    private final AuditLog log;
    private final Clock clock;

    public Trail(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** An internal user is about to read a tenant's data. */
    void accessed(Granted granted) {
        log.append(access("tenant.data.read", granted));
    }

    /** Somebody is about to take a tenant's data away as a file. */
    void exported(Granted granted) {
        log.append(access("tenant.data.exported", granted));
    }

    /** A customer's user reached for another tenant's data; the line belongs to the user's own tenant. */
    void violation(Caller caller, Operation operation, TenantId own, Ground ground, Optional<TenantId> asked) {
        Map<String, String> details = asked.or(caller::claimedTenant)
                .map(foreign -> Map.of("ground", ground.name(), "foreign_tenant_id", foreign.toString()))
                .orElse(Map.of("ground", ground.name()));
        log.append(entry("isolation.violation", Category.AUTH, caller, operation, own, Outcome.FAILURE, details));
    }

    private AuditEntry access(String type, Granted granted) {
        return entry(
                type,
                Category.TENANT,
                granted.caller(),
                granted.operation(),
                granted.tenant().id(),
                Outcome.SUCCESS,
                Map.of());
    }

    private AuditEntry entry(
            String type,
            Category category,
            Caller caller,
            Operation operation,
            TenantId tenant,
            Outcome outcome,
            Map<String, String> details) {
        return new AuditEntry(
                type,
                category,
                Optional.of(tenant),
                caller.user(),
                "tenant",
                Optional.of(tenant.toString()),
                operation.id(),
                outcome,
                details,
                caller.origin(),
                clock.instant());
    }
}
