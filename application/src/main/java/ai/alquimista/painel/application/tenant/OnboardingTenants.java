package ai.alquimista.painel.application.tenant;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.NewTenant;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes a company a tenant. */
public final class OnboardingTenants {

    private final PlatformGate gate;
    private final TenantChanges tenants;
    private final TenantTrail trail;

    public OnboardingTenants(PlatformGate gate, TenantChanges tenants, TenantTrail trail) {
        this.gate = gate;
        this.tenants = tenants;
        this.trail = trail;
    }

    /**
     * Onboards a company, as an active tenant.
     *
     * @throws Refusal if the caller may not, or the company or its plan cannot be taken
     */
    public Answered onboard(Caller caller, NewTenant company, Repeatable<TenantFile> request) {
        GrantedPlatform granted = gate.enter(caller, Operation.CREATE_INTERNAL_TENANT);
        Instant now = trail.now();
        return tenants.open(granted, request, now, offered -> {
            OfferedPlans.require(company.plan(), offered);
            TenantFile tenant = company.onboarded(new TenantId(UUID.randomUUID()), now);
            return new Decision<>(tenant, List.of(trail.onboarded(granted, tenant)));
        });
    }
}
