package ai.alquimista.painel.application.tenant;

import ai.alquimista.painel.application.change.Differences;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.TenantFile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The log's lines about what becomes of tenants. A name may be a person's, so it is told only that it changed. */
public final class TenantTrail {

    private final Clock clock;

    public TenantTrail(Clock clock) {
        this.clock = clock;
    }

    /** As exact as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    AuditEntry onboarded(Grant by, TenantFile tenant) {
        Map<String, String> details = new HashMap<>(facts(tenant));
        details.put("time_zone", tenant.timeZone().getId());
        return entry("tenant.onboarded", by, tenant, details);
    }

    AuditEntry changed(Grant by, TenantFile before, TenantFile after) {
        Map<String, String> details = new HashMap<>(Differences.between(facts(before), facts(after)));
        if (!before.name().equals(after.name())) details.put("renamed", "true");
        return entry("tenant.changed", by, after, details);
    }

    private static Map<String, String> facts(TenantFile tenant) {
        return Map.of(
                "plan", tenant.plan(),
                "segment", tenant.segment(),
                "status", tenant.status().name().toLowerCase(Locale.ROOT),
                "mrr_estimate", tenant.mrrEstimate().toPlainString(),
                "version", tenant.version().toString());
    }

    private AuditEntry entry(String type, Grant by, TenantFile tenant, Map<String, String> details) {
        return new AuditEntry(
                type,
                Category.TENANT,
                Optional.of(tenant.id()),
                by.caller().user(),
                "tenant",
                Optional.of(tenant.id().toString()),
                by.operation().id(),
                Outcome.SUCCESS,
                details,
                by.caller().origin(),
                now());
    }
}
