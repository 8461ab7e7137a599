package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.application.port.IncidentChangesContract;
import ai.alquimista.painel.application.port.IncidentFeed;
import ai.alquimista.painel.application.port.IncidentFiles;
import ai.alquimista.painel.application.port.IncidentOutbox;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.List;

class InMemoryIncidentsTest extends IncidentChangesContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryIncidents incidents = new InMemoryIncidents(store);

    @Override
    protected Facts facts() {
        return store;
    }

    @Override
    protected IncidentChanges changes() {
        return incidents;
    }

    @Override
    protected IncidentFiles files() {
        return incidents;
    }

    @Override
    protected IncidentFeed feed() {
        return incidents;
    }

    @Override
    protected IncidentOutbox outbox() {
        return incidents;
    }

    @Override
    protected List<String> logged() {
        return incidents.log().stream().map(AuditEntry::type).toList();
    }
}
