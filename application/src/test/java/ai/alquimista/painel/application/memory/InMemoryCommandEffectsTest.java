package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandEffectsContract;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.UUID;

class InMemoryCommandEffectsTest extends CommandEffectsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryCommandEffects effects = new InMemoryCommandEffects(store);

    @Override
    protected Facts facts() {
        return store;
    }

    @Override
    protected CommandEffects effects() {
        return effects;
    }

    @Override
    protected void connect(TenantId tenant, UUID integration, String credential) {
        effects.connect(tenant, integration, credential);
    }

    @Override
    protected List<String> logged() {
        return effects.log().stream().map(AuditEntry::type).toList();
    }
}
