package ai.alquimista.painel.domain.plan;

import ai.alquimista.painel.domain.tenant.PlanLimits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to become of a plan; what is empty stays as it is. A limit may come to lie below what tenants have: nobody loses
 * anything, and nothing can be added.
 */
public record PlanChange(
        Optional<String> name,
        Optional<BigDecimal> monthlyPrice,
        Optional<BigDecimal> yearlyPrice,
        Optional<Integer> maxAgents,
        Optional<Integer> maxUsers,
        Optional<Long> maxRequestsPerMonth) {

    /** The plan's next version; the plan as it is where that would be no other. */
    public Plan of(Plan plan, Instant at) {
        Plan changed = new Plan(
                plan.code(),
                name.orElse(plan.name()),
                monthlyPrice.orElse(plan.monthlyPrice()),
                yearlyPrice.orElse(plan.yearlyPrice()),
                new PlanLimits(
                        maxAgents.orElse(plan.limits().maxAgents()),
                        maxUsers.orElse(plan.limits().maxUsers()),
                        maxRequestsPerMonth.orElse(plan.limits().maxRequestsPerMonth())),
                plan.version().next(),
                at);
        return changed.differsFrom(plan) ? changed : plan;
    }
}
