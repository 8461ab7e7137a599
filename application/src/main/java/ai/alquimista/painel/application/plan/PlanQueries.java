package ai.alquimista.painel.application.plan;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.Plans;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.plan.PlanStory;
import java.util.List;

/** What customers can buy, and what it was before. */
public final class PlanQueries {

    private final PlatformGate gate;
    private final Plans plans;

    public PlanQueries(PlatformGate gate, Plans plans) {
        this.gate = gate;
        this.plans = plans;
    }

    public List<PlanStory> list(Caller caller) {
        gate.enter(caller, Operation.LIST_INTERNAL_PLANS);
        return plans.all();
    }
}
