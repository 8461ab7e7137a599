package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.application.port.TenantChangesContract;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Locale;

class InMemoryTenantChangesTest extends TenantChangesContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryTenantChanges tenants = new InMemoryTenantChanges(store);

    @Override
    protected Facts facts() {
        return store;
    }

    @Override
    protected TenantChanges tenants() {
        return tenants;
    }

    @Override
    protected List<String> history(TenantId tenant) {
        return tenants.history(tenant).stream()
                .map(InMemoryTenantChangesTest::told)
                .toList();
    }

    static String told(TenantFile row) {
        return String.join(
                " ",
                row.plan(),
                row.segment(),
                row.status().name().toLowerCase(Locale.ROOT),
                row.mrrEstimate().toPlainString());
    }

    @Override
    protected List<String> logged() {
        return tenants.log().stream().map(AuditEntry::type).toList();
    }
}
