package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.application.port.CommandPausesContract;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.List;

class InMemoryCommandPausesTest extends CommandPausesContract {

    private final InMemoryCommandPauses pauses = new InMemoryCommandPauses(new InMemoryStore());

    @Override
    protected CommandPauses pauses() {
        return pauses;
    }

    @Override
    protected List<String> logged() {
        return pauses.log().stream().map(AuditEntry::type).toList();
    }
}
