package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryStore.Assigned;
import ai.alquimista.painel.application.memory.InMemoryStore.Owned;
import ai.alquimista.painel.application.port.TenantAgents;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentRoom;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Tenants' agents over one {@link InMemoryStore}. */
public final class InMemoryTenantAgents implements TenantAgents {

    private final InMemoryStore store;
    private final InMemoryAnswers answers = new InMemoryAnswers();

    public InMemoryTenantAgents(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public synchronized Answered assign(
            Granted by,
            AgentId agent,
            Repeatable<DeployedAgent> request,
            Instant now,
            Function<Vacancy, Decision<Assignment>> rule) {
        return answers.once(by, request, now, () -> {
            TenantId tenant = by.tenant().id();
            boolean isTaken = find(tenant, agent).isPresent();
            Decision<Assignment> decision =
                    rule.apply(new Vacancy(store.agents.containsKey(agent), isTaken, room(tenant)));
            keep(tenant, decision, Optional.empty(), Version.FIRST);
            return shown(by, agent, now);
        });
    }

    @Override
    public synchronized DeployedAgent change(
            Granted by,
            AgentId agent,
            Optional<Version> expected,
            Instant now,
            BiFunction<Assignment, AgentRoom, Decision<Assignment>> rule) {
        TenantId tenant = by.tenant().id();
        DeployedAgent kept = find(tenant, agent).orElseThrow(() -> new NotFound("agent"));
        if (!expected.map(kept.version()::equals).orElse(true)) throw new Stale();
        Assignment before =
                new Assignment(agent, kept.status(), kept.config(), kept.activatedAt(), kept.deactivatedAt());
        Decision<Assignment> decision = rule.apply(before, room(tenant));
        if (!decision.next().equals(before))
            keep(tenant, decision, kept.lastRequestAt(), kept.version().next());
        return shown(by, agent, now);
    }

    private void keep(
            TenantId tenant, Decision<Assignment> decision, Optional<Instant> lastRequestAt, Version version) {
        Assignment next = decision.next();
        AgentId agent = next.agent();
        store.deployed.removeIf(
                each -> each.tenant().equals(tenant) && each.thing().id().equals(agent));
        store.assigned.removeIf(
                each -> each.tenant().equals(tenant) && each.agent().equals(agent));
        store.assigned.add(
                new Assigned(tenant, agent, next.status(), next.activatedAt().orElse(Instant.MIN)));
        store.deployed.add(new Owned<>(
                tenant,
                new DeployedAgent(
                        agent,
                        "",
                        next.status(),
                        next.config(),
                        next.activatedAt(),
                        next.deactivatedAt(),
                        UsageTotals.NONE,
                        lastRequestAt,
                        version)));
        store.log.addAll(decision.trail());
    }

    private AgentRoom room(TenantId tenant) {
        TenantProfile profile =
                Optional.ofNullable(store.tenants.get(tenant)).orElseThrow(() -> new NotFound("tenant"));
        long atWork = store.assigned.stream()
                .filter(each -> each.tenant().equals(tenant) && each.status() == AgentStatus.ACTIVE)
                .count();
        return new AgentRoom(profile.status(), (int) atWork, profile.limits().maxAgents());
    }

    private Optional<DeployedAgent> find(TenantId tenant, AgentId agent) {
        return store.deployed.stream()
                .filter(each -> each.tenant().equals(tenant))
                .map(Owned::thing)
                .filter(each -> each.id().equals(agent))
                .findFirst();
    }

    private DeployedAgent shown(Granted by, AgentId agent, Instant now) {
        return new InMemoryInternalPorts(store)
                        .agentsOf(
                                by.tenant().id(),
                                Period.THIRTY_DAYS.endingOn(by.tenant().today(now)))
                        .stream()
                        .filter(each -> each.id().equals(agent))
                        .findFirst()
                        .orElseThrow();
    }
}
