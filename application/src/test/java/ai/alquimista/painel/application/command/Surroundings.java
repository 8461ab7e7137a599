package ai.alquimista.painel.application.command;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.application.port.DeadLetters;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Acme, which is served and has an integration and two agents; its rival, which is suspended and has the like; a queue; and
 * Bia of our own people.
 */
final class Surroundings implements CommandEffects, CommandNames, CommandWakes, DeadLetters {

    static final UserId BIA = new UserId("bia");
    static final UUID MAIL = id(1);
    static final UUID RIVALS_MAIL = id(2);
    static final AgentId SERVING = Samples.agent(1);
    static final AgentId RESTING = Samples.agent(2);
    static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00.123456789Z"), ZoneOffset.UTC);

    final InMemoryStore store = new InMemoryStore();
    final List<CommandId> woken = new ArrayList<>();
    final InMemoryPorts ports = new InMemoryPorts(store);
    final PlatformGate platform = new PlatformGate(ports);
    final CommandGate gate = new CommandGate(platform, new TenantGate(ports, ports, ports, new Trail(ports, NOON)));
    final OrderChecks checks = new OrderChecks(ports, this);
    final CommandTrail trail = new CommandTrail(NOON);

    Surroundings() {
        store.tenant(ACME, SAO_PAULO);
        store.tenant(RIVAL, SAO_PAULO);
        store.staff(BIA, true);
    }

    void suspend(TenantProfile tenant) {
        store.tenant(
                new TenantProfile(
                        tenant.id(),
                        tenant.name(),
                        tenant.cnpj(),
                        tenant.segment(),
                        tenant.plan(),
                        TenantStatus.SUSPENDED,
                        tenant.mrrEstimate(),
                        tenant.timeZone(),
                        tenant.createdAt(),
                        tenant.limits(),
                        tenant.use()),
                SAO_PAULO);
    }

    static Caller caller(Group group) {
        return new Caller(BIA, Set.of(group), Optional.empty(), NOON.instant(), new Origin("203.0.113.9", "test"));
    }

    List<AuditEntry> accesses() {
        return ports.written();
    }

    @Override
    public Optional<Subject> integration(TenantId tenant, UUID integration) {
        UUID own = tenant.equals(ACME.id()) ? MAIL : RIVALS_MAIL;
        return Optional.of(new Subject(
                        new Integration(
                                own,
                                "email",
                                "Gmail",
                                IntegrationStatus.ACTIVE,
                                Optional.empty(),
                                Optional.empty(),
                                IntegrationConfig.NONE,
                                Version.FIRST),
                        Optional.of("painel/test/mail")))
                .filter(subject -> integration.equals(own));
    }

    @Override
    public Optional<AgentStatus> agent(TenantId tenant, AgentId agent) {
        if (!tenant.equals(ACME.id())) return Optional.empty();
        if (agent.equals(SERVING)) return Optional.of(AgentStatus.ACTIVE);
        return agent.equals(RESTING) ? Optional.of(AgentStatus.SUSPENDED) : Optional.empty();
    }

    @Override
    public Map<TenantId, String> tenants(Set<TenantId> tenants) {
        return tenants.stream()
                .filter(ACME.id()::equals)
                .collect(Collectors.toMap(tenant -> tenant, tenant -> ACME.name()));
    }

    @Override
    public Map<UserId, String> people(Set<UserId> people) {
        return people.stream().filter(BIA::equals).collect(Collectors.toMap(user -> user, user -> "Bia"));
    }

    @Override
    public void wake(CommandId id) {
        woken.add(id);
    }

    @Override
    public Optional<Long> waiting(String queue) {
        return queue.equals("mail") ? Optional.of(7L) : Optional.empty();
    }

    @Override
    public AutoCloseable onWake(Consumer<CommandId> listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean resetIntegration(CommandId command, TenantId tenant, UUID integration, AuditEntry entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean recordRestart(CommandId command, TenantId tenant, AgentId agent, AuditEntry entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DeadLetter> receive(String queue, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendBack(String queue, DeadLetter letter, String token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(String queue, DeadLetter letter) {
        throw new UnsupportedOperationException();
    }
}
