package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.memory.InMemoryStore.Owned;
import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Effects on the facts of one {@link InMemoryStore}. */
public final class InMemoryCommandEffects implements CommandEffects {

    private final InMemoryStore store;
    private final Map<UUID, String> credentials = new HashMap<>();
    private final Set<Receipt> receipts = new HashSet<>();

    public InMemoryCommandEffects(InMemoryStore store) {
        this.store = store;
    }

    private record Receipt(CommandId command, String step) {}

    /** The integration works, with its credential under that name. */
    public void connect(TenantId tenant, UUID integration, String credential) {
        change(tenant, integration, IntegrationStatus.ACTIVE, 0);
        credentials.put(integration, credential);
    }

    public List<AuditEntry> log() {
        return List.copyOf(store.log);
    }

    @Override
    public Optional<Subject> integration(TenantId tenant, UUID integration) {
        return owned(tenant, integration)
                .map(found -> new Subject(found.thing(), Optional.ofNullable(credentials.get(integration))));
    }

    @Override
    public Optional<AgentStatus> agent(TenantId tenant, AgentId agent) {
        return store.assigned.stream()
                .filter(each -> each.tenant().equals(tenant) && each.agent().equals(agent))
                .map(InMemoryStore.Assigned::status)
                .findFirst();
    }

    @Override
    public boolean resetIntegration(CommandId command, TenantId tenant, UUID integration, AuditEntry entry) {
        Receipt receipt = new Receipt(command, "reset");
        if (receipts.contains(receipt)) return false;
        change(tenant, integration, IntegrationStatus.PENDING, 1);
        credentials.remove(integration);
        return keep(receipt, entry);
    }

    @Override
    public boolean recordRestart(CommandId command, TenantId tenant, AgentId agent, AuditEntry entry) {
        Receipt receipt = new Receipt(command, "restart");
        if (receipts.contains(receipt)) return false;
        if (agent(tenant, agent).isEmpty()) throw new NotFound("agent");
        return keep(receipt, entry);
    }

    private boolean keep(Receipt receipt, AuditEntry entry) {
        store.log.add(entry);
        return receipts.add(receipt);
    }

    private void change(TenantId tenant, UUID integration, IntegrationStatus status, int steps) {
        Owned<Integration> found = owned(tenant, integration).orElseThrow(() -> new NotFound("integration"));
        Integration before = found.thing();
        store.integrations.set(
                store.integrations.indexOf(found),
                new Owned<>(
                        tenant,
                        new Integration(
                                before.id(),
                                before.type(),
                                before.name(),
                                status,
                                before.lastSyncAt(),
                                Optional.empty(),
                                before.config(),
                                new Version(before.version().value() + steps))));
    }

    private Optional<Owned<Integration>> owned(TenantId tenant, UUID integration) {
        return store.integrations.stream()
                .filter(each ->
                        each.tenant().equals(tenant) && each.thing().id().equals(integration))
                .findFirst();
    }
}
