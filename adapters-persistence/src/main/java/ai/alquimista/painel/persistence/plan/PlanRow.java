package ai.alquimista.painel.persistence.plan;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import java.math.BigDecimal;
import java.time.Instant;

/** A version of a plan as one flat row. */
public record PlanRow(
        String code,
        String name,
        BigDecimal monthlyPrice,
        BigDecimal yearlyPrice,
        int maxAgents,
        int maxUsers,
        long maxRequestsPerMonth,
        Version version,
        Instant effectiveAt) {

    Plan plan() {
        PlanLimits limits = new PlanLimits(maxAgents, maxUsers, maxRequestsPerMonth);
        return new Plan(code, name, monthlyPrice, yearlyPrice, limits, version, effectiveAt);
    }
}
