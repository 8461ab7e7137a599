package ai.alquimista.painel.application.agent;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantAgents;
import ai.alquimista.painel.application.port.TenantAgents.Vacancy;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Gives tenants agents of the catalogue. */
public final class AssigningAgents {

    private final TenantGate gate;
    private final TenantAgents agents;
    private final Clock clock;

    public AssigningAgents(TenantGate gate, TenantAgents agents, Clock clock) {
        this.gate = gate;
        this.agents = agents;
        this.clock = clock;
    }

    /**
     * Has an agent work for a tenant from now on.
     *
     * @throws Refusal if the caller may not, the agent is not on offer, the tenant has or had it, or there is no room for it
     */
    public Answered assign(Caller caller, TenantId tenant, Wanted wanted, Repeatable<DeployedAgent> request) {
        Granted by = gate.enter(caller, Operation.ASSIGN_INTERNAL_TENANT_AGENT, Optional.of(tenant));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return agents.assign(by, wanted.agent(), request, now, vacancy -> {
            Assignment begun = wanted.begun(vacancy, now);
            return new Decision<>(begun, List.of(new AgentTrail(by, now).assigned(begun)));
        });
    }

    /** An agent, and how it is to be set up. */
    public record Wanted(AgentId agent, AgentConfig config) {

        private Assignment begun(Vacancy vacancy, Instant now) {
            if (!vacancy.isOffered()) throw new Unprocessable("agent_id", Flaw.NOT_ON_OFFER);
            if (vacancy.isTaken()) throw new Conflict(Clash.ALREADY_ASSIGNED);
            return Assignment.begun(agent, config, vacancy.room(), now);
        }
    }
}
