package ai.alquimista.painel.application.integration;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.application.port.TenantIntegrations.Change;
import ai.alquimista.painel.application.port.TenantIntegrations.Connected;
import ai.alquimista.painel.application.port.TenantIntegrations.Which;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Gives an integration a new credential in the place of the old one, which is forgotten. */
public final class ReconnectingIntegrations {

    private final TenantGate gate;
    private final TenantIntegrations integrations;
    private final CredentialHandover handover;
    private final IntegrationTrail trail;

    public ReconnectingIntegrations(
            TenantGate gate, TenantIntegrations integrations, CredentialHandover handover, IntegrationTrail trail) {
        this.gate = gate;
        this.integrations = integrations;
        this.handover = handover;
        this.trail = trail;
    }

    /**
     * Reconnects it; it waits to be tested.
     *
     * @throws Refusal if the caller may not, or there is none
     */
    public Answered reconnect(
            Caller caller, Optional<TenantId> asked, Which which, Secret credential, Repeatable<Integration> request) {
        Granted by = gate.enter(caller, Operation.RECONNECT_TENANT_INTEGRATION, asked);
        // Nothing goes to the secret store for the sake of what is not there.
        if (integrations.find(by, which.integration()).isEmpty()) throw new NotFound("integration");
        return handover.hand(
                        by,
                        credential,
                        kept -> integrations.change(
                                by, which, new Change(found -> decide(by, found), Optional.of(kept)), request))
                .answered();
    }

    private Decision<Integration> decide(Granted by, Connected found) {
        Integration before = found.integration();
        return new Decision<>(before.reconnected(), List.of(trail.reconnected(by, before)));
    }
}
