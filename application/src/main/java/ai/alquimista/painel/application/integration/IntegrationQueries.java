package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Disclosure;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** A tenant's integrations, with no more than the caller should see of them. */
public final class IntegrationQueries {

    private final TenantGate gate;
    private final Integrations integrations;

    public IntegrationQueries(TenantGate gate, Integrations integrations) {
        this.gate = gate;
        this.integrations = integrations;
    }

    public List<Integration> list(Caller caller, Optional<TenantId> asked) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_INTEGRATIONS, asked);
        List<Integration> all = integrations.ofTenant(granted.tenant().id());
        return Disclosure.INTEGRATION_LAST_ERROR.isOpenTo(caller)
                ? all
                : all.stream().map(Integration::withoutLastError).toList();
    }
}
