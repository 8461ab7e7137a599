package ai.alquimista.painel.application.tenant;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.usage.DateRange;
import java.time.Clock;
import java.util.Optional;

/** A tenant about itself. */
public final class TenantQueries {

    private final TenantGate gate;
    private final Tenants tenants;
    private final Clock clock;

    public TenantQueries(TenantGate gate, Tenants tenants, Clock clock) {
        this.gate = gate;
        this.tenants = tenants;
        this.clock = clock;
    }

    public TenantProfile me(Caller caller, Optional<TenantId> asked) {
        Granted granted = gate.enter(caller, Operation.GET_TENANT_ME, asked);
        DateRange month = DateRange.monthUntil(granted.tenant().today(clock.instant()));
        return tenants.profile(granted.tenant().id(), month).orElseThrow(() -> new Refusal.NotFound("tenant"));
    }
}
