package ai.alquimista.painel.rest.plan;

import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.plan.PlanStory;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan, and what it was. */
@Schema(name = "Plan", description = "What a customer can buy, and what it was before")
public record PlanView(
        @Schema(description = "What tenants' `plan` names", examples = "professional")
        String code,

        @Schema(description = "The plan's name") String name,

        @Schema(description = "BRL, two decimals") BigDecimal monthlyPrice,

        @Schema(description = "BRL, two decimals") BigDecimal yearlyPrice,

        PlanLimitsView limits,

        @Schema(description = "What `If-Match` takes; grows with every change")
        long version,

        @Schema(description = "Since when it is as it is") Instant updatedAt,

        @Schema(description = "What it was before, the newest first; never null, possibly empty")
        List<PlanVersionView> versions) {

    public PlanView {
        versions = List.copyOf(versions);
    }

    static PlanView of(PlanStory story) {
        Plan now = story.now();
        return new PlanView(
                now.code(),
                now.name(),
                now.monthlyPrice(),
                now.yearlyPrice(),
                PlanLimitsView.of(now.limits()),
                now.version().value(),
                now.effectiveAt(),
                story.before().stream().map(PlanVersionView::of).toList());
    }

    /** What it allows. */
    @Schema(name = "PlanLimits", description = "What a plan allows at most")
    public record PlanLimitsView(
            @Schema(description = "Active agents") int maxAgents,

            @Schema(description = "Users, those who are invited included")
            int maxUsers,

            @Schema(description = "Requests in a calendar month; nobody is refused for more")
            long maxRequestsPerMonth) {

        static PlanLimitsView of(PlanLimits limits) {
            return new PlanLimitsView(limits.maxAgents(), limits.maxUsers(), limits.maxRequestsPerMonth());
        }
    }

    /** What it was. */
    @Schema(name = "PlanVersion", description = "A plan as it was until its next version")
    public record PlanVersionView(
            @Schema(description = "Which version") long version,
            @Schema(description = "The plan's name") String name,
            @Schema(description = "BRL, two decimals") BigDecimal monthlyPrice,
            @Schema(description = "BRL, two decimals") BigDecimal yearlyPrice,
            PlanLimitsView limits,
            @Schema(description = "Since when it was so") Instant effectiveAt) {

        static PlanVersionView of(Plan plan) {
            return new PlanVersionView(
                    plan.version().value(),
                    plan.name(),
                    plan.monthlyPrice(),
                    plan.yearlyPrice(),
                    PlanLimitsView.of(plan.limits()),
                    plan.effectiveAt());
        }
    }
}
