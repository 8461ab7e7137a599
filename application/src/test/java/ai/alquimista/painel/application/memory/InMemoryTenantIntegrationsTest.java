package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CondemnedCredentials;
import ai.alquimista.painel.application.port.CredentialDoubts;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.application.port.TenantIntegrationsContract;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.List;

class InMemoryTenantIntegrationsTest extends TenantIntegrationsContract {

    private final InMemoryTenantIntegrations store = new InMemoryTenantIntegrations();

    @Override
    protected Facts facts() {
        return new InMemoryStore();
    }

    @Override
    protected TenantIntegrations integrations() {
        return store;
    }

    @Override
    protected CredentialDoubts doubts() {
        return store;
    }

    @Override
    protected CondemnedCredentials condemned() {
        return store;
    }

    @Override
    protected List<String> logged() {
        return store.log().stream().map(AuditEntry::type).toList();
    }
}
