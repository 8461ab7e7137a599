package ai.alquimista.painel.application.agent;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.Question;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tenant's agents with what they did lately. */
public final class AgentQueries {

    private static final Answer<List<TenantAgent>> AGENTS = Answer.listOf(TenantAgent.class);
    private static final Duration CEILING = Duration.ofMinutes(5);

    private final TenantGate gate;
    private final Agents agents;
    private final Reads reads;
    private final Clock clock;

    public AgentQueries(TenantGate gate, Agents agents, Reads reads, Clock clock) {
        this.gate = gate;
        this.agents = agents;
        this.reads = reads;
        this.clock = clock;
    }

    public Cached<List<TenantAgent>> list(Caller caller, Optional<TenantId> asked, AgentFilter filter) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_AGENTS, asked);
        DateRange days = Period.THIRTY_DAYS.endingOn(granted.tenant().today(clock.instant()));
        return reads.ask(
                granted,
                new Question<>(
                        AGENTS, Set.of(Topic.TENANTS, Topic.USAGE), CEILING, List.of(filter.name(), days.toString())),
                () -> agents.ofTenant(granted.tenant().id(), filter, days));
    }
}
