package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.application.port.TenantIntegrations.Which;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/** Takes an integration from a tenant, and has its credential forgotten. */
public final class RemovingIntegrations {

    private final TenantGate gate;
    private final TenantIntegrations integrations;
    private final CredentialHandover handover;
    private final IntegrationTrail trail;

    public RemovingIntegrations(
            TenantGate gate, TenantIntegrations integrations, CredentialHandover handover, IntegrationTrail trail) {
        this.gate = gate;
        this.integrations = integrations;
        this.handover = handover;
        this.trail = trail;
    }

    /**
     * Removes it.
     *
     * @throws Refusal if the caller may not, or there is none
     */
    public void remove(Caller caller, Optional<TenantId> asked, Which which) {
        Granted by = gate.enter(caller, Operation.DELETE_TENANT_INTEGRATION, asked);
        integrations
                .remove(by, which, removed -> trail.removed(by, removed))
                .ifPresent(freed -> handover.forget(by, freed));
    }
}
