package ai.alquimista.painel.application.subnucleo;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A tenant's sub-cores with what they did lately. */
public final class SubnucleoQueries {

    private final TenantGate gate;
    private final Subnucleos subnucleos;
    private final Clock clock;

    public SubnucleoQueries(TenantGate gate, Subnucleos subnucleos, Clock clock) {
        this.gate = gate;
        this.subnucleos = subnucleos;
        this.clock = clock;
    }

    public List<Subnucleo> list(Caller caller, Optional<TenantId> asked) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_SUBNUCLEOS, asked);
        return subnucleos.ofTenant(
                granted.tenant().id(),
                Period.THIRTY_DAYS.endingOn(granted.tenant().today(clock.instant())));
    }
}
