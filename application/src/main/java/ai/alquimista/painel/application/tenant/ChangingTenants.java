package ai.alquimista.painel.application.tenant;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.Places;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Changes a tenant's plan, segment, revenue, name or status. */
public final class ChangingTenants {

    private final TenantGate gate;
    private final TenantChanges tenants;
    private final TenantTrail trail;

    public ChangingTenants(TenantGate gate, TenantChanges tenants, TenantTrail trail) {
        this.gate = gate;
        this.tenants = tenants;
        this.trail = trail;
    }

    /**
     * Changes a tenant; what changes nothing leaves nothing behind.
     *
     * @param expected the only version that the change is meant for; empty where any will do
     * @return the tenant as it is then
     * @throws Refusal if the caller may not, or the tenant cannot become that
     */
    public TenantFile change(Caller caller, TenantId tenant, Optional<Version> expected, TenantChange change) {
        Granted granted = gate.enter(caller, Operation.UPDATE_INTERNAL_TENANT, Optional.of(tenant));
        Instant now = trail.now();
        return tenants.change(granted, expected, (before, taken, offered) -> {
            change.plan().ifPresent(plan -> OfferedPlans.require(plan, offered.keySet()));
            TenantFile after = change.of(before, now);
            if (!after.plan().equals(before.plan())) requireRoom(after, taken, offered);
            return new Decision<>(after, List.of(trail.changed(granted, before, after)));
        });
    }

    private static void requireRoom(TenantFile tenant, Places taken, Map<String, PlanLimits> offered) {
        PlanLimits limits = Objects.requireNonNull(offered.get(tenant.plan()));
        if (!limits.hold(taken)) throw new Conflict(Clash.PLAN_TOO_SMALL);
    }
}
