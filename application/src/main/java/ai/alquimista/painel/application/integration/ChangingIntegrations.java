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
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Renames an integration, sets it up otherwise, switches it off or on again. */
public final class ChangingIntegrations {

    private final TenantGate gate;
    private final TenantIntegrations integrations;
    private final IntegrationTrail trail;

    public ChangingIntegrations(TenantGate gate, TenantIntegrations integrations, IntegrationTrail trail) {
        this.gate = gate;
        this.integrations = integrations;
        this.trail = trail;
    }

    /**
     * Changes it.
     *
     * @throws Refusal if the caller may not, or the integration as it is does not allow it
     */
    public Answered change(
            Caller caller, Optional<TenantId> asked, Which which, Patch patch, Repeatable<Integration> request) {
        Granted by = gate.enter(caller, Operation.UPDATE_TENANT_INTEGRATION, asked);
        return integrations
                .change(by, which, new Change(found -> decide(by, found, patch), Optional.empty()), request)
                .answered();
    }

    private Decision<Integration> decide(Granted by, Connected found, Patch patch) {
        Integration before = found.integration();
        Integration after = before.named(
                        patch.name().orElse(before.name()), patch.config().orElse(before.config()))
                .in(patch.active().map(on -> switched(found, on)).orElse(before.status()));
        return new Decision<>(after, List.of(trail.changed(by, before, after)));
    }

    /** One that waits or fails is switched on by a test that goes well, and by nothing else. */
    private static IntegrationStatus switched(Connected found, boolean on) {
        if (!on) return IntegrationStatus.INACTIVE;
        if (found.credential().isEmpty()) throw new Conflict(Clash.NOT_CONNECTED);
        return switch (found.integration().status()) {
            case ACTIVE, INACTIVE -> IntegrationStatus.ACTIVE;
            case ERROR, PENDING -> throw new Conflict(Clash.WRONG_STATE);
        };
    }

    /**
     * What is to change; what is empty stays.
     *
     * @param config in the place of all settings that can be shown
     * @param active whether it is to be on, or off
     */
    public record Patch(Optional<String> name, Optional<IntegrationConfig> config, Optional<Boolean> active) {}
}
