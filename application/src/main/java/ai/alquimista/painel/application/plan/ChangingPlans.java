package ai.alquimista.painel.application.plan;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Differences;
import ai.alquimista.painel.application.port.Plans;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.plan.PlanChange;
import ai.alquimista.painel.domain.plan.PlanStory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives a plan another name, price or limit: its next version. */
public final class ChangingPlans {

    private final PlatformGate gate;
    private final Plans plans;
    private final Clock clock;

    public ChangingPlans(PlatformGate gate, Plans plans, Clock clock) {
        this.gate = gate;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Changes a plan; what changes nothing leaves nothing behind.
     *
     * @param expected the only version that the change is meant for; empty where any will do
     * @return the plan as it is then
     * @throws Refusal if the caller may not, or there is no such plan
     */
    public PlanStory change(Caller caller, String code, Optional<Version> expected, PlanChange change) {
        GrantedPlatform granted = gate.enter(caller, Operation.UPDATE_INTERNAL_PLAN);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return plans.change(code, expected, before -> {
            Plan after = change.of(before, now);
            return new Decision<>(after, List.of(entry(granted, before, after)));
        });
    }

    private static AuditEntry entry(GrantedPlatform by, Plan before, Plan after) {
        return new AuditEntry(
                "plan.changed",
                Category.SYSTEM,
                Optional.empty(),
                by.caller().user(),
                "plan",
                Optional.of(after.code()),
                by.operation().id(),
                Outcome.SUCCESS,
                Differences.between(facts(before), facts(after)),
                by.caller().origin(),
                after.effectiveAt());
    }

    private static Map<String, String> facts(Plan plan) {
        return Map.of(
                "name", plan.name(),
                "monthly_price", plan.monthlyPrice().toPlainString(),
                "yearly_price", plan.yearlyPrice().toPlainString(),
                "max_agents", Integer.toString(plan.limits().maxAgents()),
                "max_users", Integer.toString(plan.limits().maxUsers()),
                "max_requests_per_month", Long.toString(plan.limits().maxRequestsPerMonth()),
                "version", plan.version().toString());
    }
}
