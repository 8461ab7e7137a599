package ai.alquimista.painel.application.agent;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.agent.AssigningAgents.Wanted;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryInternalPorts;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.memory.InMemoryTenantAgents;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentChange;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Acme, which is served, its rival, which is suspended, twelve agents on offer, and Bia of our own people. */
final class AgentDesk {

    static final UserId BIA = new UserId("bia");
    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00.123456789Z"), ZoneOffset.UTC);
    static final Instant NOW = Instant.parse("2026-03-10T12:00:00.123456Z");

    final InMemoryStore store = new InMemoryStore();
    private final InMemoryPorts ports = new InMemoryPorts(store);
    private final TenantGate gate = new TenantGate(ports, ports, ports, new Trail(ports, NOON));
    private final InMemoryTenantAgents agents = new InMemoryTenantAgents(store);
    private final AssigningAgents assigning = new AssigningAgents(gate, agents, NOON);
    private final ChangingAgents changing = new ChangingAgents(gate, agents, NOON);

    AgentDesk() {
        store.tenant(ACME, SAO_PAULO);
        store.tenant(RIVAL, SAO_PAULO);
        store.staff(BIA, true);
        store.subnucleo(id(1), "Fi");
        for (int number = 1; number <= 12; number++) store.agent(agent(number), "Agente " + number, "Saúde", id(1));
    }

    Answered assign(Group group, TenantId tenant, int number, Map<String, Object> config) {
        Repeatable<DeployedAgent> request = new Repeatable<>(
                Optional.empty(),
                given -> new FirstAnswer(201, Map.of(), given.id().toString()));
        Wanted wanted = new Wanted(agent(number), new AgentConfig(Map.copyOf(config)));
        return assigning.assign(caller(group), tenant, wanted, request);
    }

    Answered assign(int number) {
        return assign(Group.INTERNAL_ADMIN, ACME.id(), number, Map.of());
    }

    DeployedAgent change(Group group, int number, AgentChange change) {
        return changing.change(caller(group), ACME.id(), agent(number), change, Optional.empty());
    }

    DeployedAgent move(int number, AgentStatus status) {
        return change(Group.INTERNAL_ADMIN, number, new AgentChange(Optional.of(status), Optional.empty()));
    }

    DeployedAgent setUp(int number, Map<String, Object> config, Optional<Version> expected) {
        AgentChange change = new AgentChange(Optional.empty(), Optional.of(new AgentConfig(Map.copyOf(config))));
        return changing.change(caller(Group.INTERNAL_ADMIN), ACME.id(), agent(number), change, expected);
    }

    List<DeployedAgent> all() {
        return new InMemoryInternalPorts(store)
                .agentsOf(ACME.id(), Period.THIRTY_DAYS.endingOn(LocalDate.parse("2026-03-10")));
    }

    /** What was written down but for the looks. */
    List<AuditEntry> changes() {
        return ports.written().stream()
                .filter(entry -> !entry.type().equals("tenant.data.read"))
                .toList();
    }

    static Caller caller(Group group) {
        return new Caller(BIA, Set.of(group), Optional.empty(), NOON.instant(), new Origin("203.0.113.9", "test"));
    }
}
