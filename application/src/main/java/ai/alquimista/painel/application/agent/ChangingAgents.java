package ai.alquimista.painel.application.agent;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.TenantAgents;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentChange;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Suspends tenants' agents, switches them off and on, and sets them up. */
public final class ChangingAgents {

    private final TenantGate gate;
    private final TenantAgents agents;
    private final Clock clock;

    public ChangingAgents(TenantGate gate, TenantAgents agents, Clock clock) {
        this.gate = gate;
        this.agents = agents;
        this.clock = clock;
    }

    /**
     * Changes an agent that a tenant has, or had.
     *
     * @param expected the version that is meant; empty where any will do
     * @throws Refusal if the caller may not, the tenant never had the agent, it was changed since, or is to go to work and
     *     there is no room for it
     */
    public DeployedAgent change(
            Caller caller, TenantId tenant, AgentId agent, AgentChange change, Optional<Version> expected) {
        Granted by = gate.enter(caller, Operation.UPDATE_INTERNAL_TENANT_AGENT, Optional.of(tenant));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return agents.change(by, agent, expected, now, (before, room) -> {
            Assignment after = change.of(before, room, now);
            return new Decision<>(after, List.of(new AgentTrail(by, now).changed(before, after)));
        });
    }
}
