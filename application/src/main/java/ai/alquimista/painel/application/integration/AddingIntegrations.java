package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.application.port.TenantIntegrations.Added;
import ai.alquimista.painel.application.port.TenantIntegrations.Changed;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Gives a tenant one more integration, which waits to be tested. */
public final class AddingIntegrations {

    private final TenantGate gate;
    private final TenantIntegrations integrations;
    private final CredentialHandover handover;
    private final IntegrationTrail trail;

    public AddingIntegrations(
            TenantGate gate, TenantIntegrations integrations, CredentialHandover handover, IntegrationTrail trail) {
        this.gate = gate;
        this.integrations = integrations;
        this.handover = handover;
        this.trail = trail;
    }

    /**
     * Adds it.
     *
     * @throws Refusal if the caller may not, or the tenant has one of that type and name
     */
    public Answered add(Caller caller, Optional<TenantId> asked, Wanted wanted, Repeatable<Integration> request) {
        Granted by = gate.enter(caller, Operation.CREATE_TENANT_INTEGRATION, asked);
        Integration fresh = Integration.fresh(UUID.randomUUID(), wanted.type(), wanted.name(), wanted.config());
        if (wanted.credential().isEmpty())
            return integrations.add(by, new Added(fresh, Optional.empty(), trail.created(by, fresh, false)), request);
        return handover.hand(by, wanted.credential().get(), kept -> {
                    Added added = new Added(fresh, Optional.of(kept), trail.created(by, fresh, true));
                    return new Changed(integrations.add(by, added, request), Optional.empty());
                })
                .answered();
    }

    /** An integration as somebody wants it. */
    public record Wanted(String type, String name, IntegrationConfig config, Optional<Secret> credential) {}
}
