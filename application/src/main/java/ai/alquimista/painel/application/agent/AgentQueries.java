package ai.alquimista.painel.application.agent;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A tenant's agents with what they did lately. */
public final class AgentQueries {

    private final TenantGate gate;
    private final Agents agents;
    private final Clock clock;

    public AgentQueries(TenantGate gate, Agents agents, Clock clock) {
        this.gate = gate;
        this.agents = agents;
        this.clock = clock;
    }

    public List<TenantAgent> list(Caller caller, Optional<TenantId> asked, AgentFilter filter) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_AGENTS, asked);
        return agents.ofTenant(
                granted.tenant().id(),
                filter,
                Period.THIRTY_DAYS.endingOn(granted.tenant().today(clock.instant())));
    }
}
