package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Plans;
import ai.alquimista.painel.application.port.PlansContract;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.List;

class InMemoryPlansTest extends PlansContract {

    private final InMemoryPlans plans = new InMemoryPlans();

    @Override
    protected Plans plans() {
        return plans;
    }

    @Override
    protected List<String> logged() {
        return plans.log().stream().map(AuditEntry::type).toList();
    }
}
