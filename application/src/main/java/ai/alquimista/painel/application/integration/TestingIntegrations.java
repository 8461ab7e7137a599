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
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls an integration's service, and has the integration stand as the call went. */
public final class TestingIntegrations {

    private final TenantGate gate;
    private final TenantIntegrations integrations;
    private final TrialCalls calls;
    private final IntegrationTrail trail;

    public TestingIntegrations(
            TenantGate gate, TenantIntegrations integrations, TrialCalls calls, IntegrationTrail trail) {
        this.gate = gate;
        this.integrations = integrations;
        this.calls = calls;
        this.trail = trail;
    }

    /**
     * Tests it.
     *
     * @throws Refusal if the caller may not, there is none, nothing to call or to call with, or it was changed meanwhile
     */
    public Answered test(Caller caller, Optional<TenantId> asked, UUID integration, Repeatable<Tested> request) {
        Granted by = gate.enter(caller, Operation.TEST_TENANT_INTEGRATION, asked);
        Connected found = integrations.find(by, integration).orElseThrow(() -> new NotFound("integration"));
        ProbeResult result = call(found);
        Which called = new Which(integration, Optional.of(found.integration().version()));
        Change change = new Change(now -> decide(by, now.integration(), result), Optional.empty());
        Repeatable<Integration> recorded =
                new Repeatable<>(request.key(), after -> request.answer().apply(new Tested(after, result)));
        return integrations.change(by, called, change, recorded).answered();
    }

    private ProbeResult call(Connected found) {
        if (found.integration().status() == IntegrationStatus.INACTIVE) throw new Conflict(Clash.WRONG_STATE);
        String credential = found.credential().orElseThrow(() -> new Conflict(Clash.NOT_CONNECTED));
        String endpoint = found.integration()
                .config()
                .endpoint()
                .orElseThrow(() -> new Unprocessable("config.endpoint", Flaw.REQUIRED));
        return calls.call(endpoint, credential);
    }

    private Decision<Integration> decide(Granted by, Integration before, ProbeResult result) {
        Integration after = before.tested(result, trail.now());
        return new Decision<>(after, List.of(trail.tested(by, before, after, result)));
    }

    /** An integration after its test, and how that went. */
    public record Tested(Integration integration, ProbeResult result) {}
}
