package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.application.port.QuarantinedEventsContract;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;

class InMemoryQuarantineTest extends QuarantinedEventsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryQuarantine quarantine = new InMemoryQuarantine(store);

    @Override
    protected Facts facts() {
        return store;
    }

    @Override
    protected MeteredRequests requests() {
        return quarantine;
    }

    @Override
    protected QuarantinedEvents quarantine() {
        return quarantine;
    }

    @Override
    protected List<DatedRequest> counting() {
        return quarantine.counting();
    }

    @Override
    protected void seal(TenantId tenant, LocalDate through) {
        quarantine.seal(tenant, through);
    }

    @Override
    protected List<String> logged() {
        return quarantine.log().stream().map(AuditEntry::type).toList();
    }
}
