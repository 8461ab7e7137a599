package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.ManyTenantChanges;
import ai.alquimista.painel.application.port.ManyTenantChangesContract;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;

class InMemoryManyTenantChangesTest extends ManyTenantChangesContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryTenantChanges tenants = new InMemoryTenantChanges(store);

    @Override
    protected Facts facts() {
        return store;
    }

    @Override
    protected ManyTenantChanges tenants() {
        return tenants;
    }

    @Override
    protected List<String> history(TenantId tenant) {
        return tenants.history(tenant).stream()
                .map(InMemoryTenantChangesTest::told)
                .toList();
    }

    @Override
    protected List<String> logged() {
        return tenants.log().stream().map(AuditEntry::type).toList();
    }
}
