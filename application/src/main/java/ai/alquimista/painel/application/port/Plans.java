package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.plan.PlanStory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The plans, each in all of its versions. */
public interface Plans {

    /** The cheapest first. */
    List<PlanStory> all();

    /**
     * Keeps the plan's next version by the rule, with its line in the log, while nobody else changes the plan. No tenant's
     * revenue changes with it.
     *
     * @param expected the only version that the change is meant for; empty where any will do
     * @return the plan as it is then
     * @throws Refusal.NotFound if there is no such plan
     * @throws Refusal.Stale if it is at another version
     * @throws Refusal whatever the rule throws, and then nothing has changed
     */
    PlanStory change(String code, Optional<Version> expected, Function<Plan, Decision<Plan>> rule);
}
