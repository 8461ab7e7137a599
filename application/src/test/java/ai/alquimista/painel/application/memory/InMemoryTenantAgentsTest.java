package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.TenantAgents;
import ai.alquimista.painel.application.port.TenantAgentsContract;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.List;

class InMemoryTenantAgentsTest extends TenantAgentsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryTenantAgents agents = new InMemoryTenantAgents(store);

    @Override
    protected Facts facts() {
        return store;
    }

    @Override
    protected TenantAgents agents() {
        return agents;
    }

    @Override
    protected TenantDetails details() {
        return new InMemoryInternalPorts(store);
    }

    @Override
    protected List<String> logged() {
        return store.log.stream().map(AuditEntry::type).toList();
    }
}
