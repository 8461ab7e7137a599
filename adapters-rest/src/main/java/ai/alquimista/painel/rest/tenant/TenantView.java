package ai.alquimista.painel.rest.tenant;

import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.Quota;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.rest.json.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant, as its own people see it. */
@Schema(name = "TenantMe", description = "A tenant as its own people see it")
public record TenantView(
        @Schema(description = "The id that `tenant_id` takes")
        UUID id,

        @Schema(description = "The company's name") String name,

        @Schema(description = "Punctuated; letters are possible since July 2026", examples = "12.345.678/0001-95")
        String cnpj,

        @Schema(description = "The company's line of business")
        String segment,

        @Schema(description = "The plan's code", examples = "professional")
        String plan,

        @Schema(
                enumeration = {"active", "suspended", "inactive"},
                description = "The people of any but an active tenant are refused")
        String status,

        @Schema(description = "Monthly recurring revenue, BRL, two decimals")
        BigDecimal mrrEstimate,

        @Schema(description = "Whose calendar days the tenant's figures are kept by", examples = "America/Sao_Paulo")
        String timeZone,

        @Schema(description = "When the tenant was onboarded")
        Instant createdAt,

        LimitsView limits,
        UsageView usage,
        QuotaView quota) {

    static TenantView of(TenantProfile tenant) {
        return new TenantView(
                tenant.id().value(),
                tenant.name(),
                tenant.cnpj().punctuated(),
                tenant.segment(),
                tenant.plan(),
                Spelling.of(tenant.status()),
                tenant.mrrEstimate(),
                tenant.timeZone().getId(),
                tenant.createdAt(),
                LimitsView.of(tenant.limits()),
                UsageView.of(tenant.use()),
                QuotaView.of(tenant.quota()));
    }

    /** What the plan allows. */
    @Schema(name = "PlanLimits", description = "What the plan allows")
    public record LimitsView(
            @Schema(description = "Active agents at most") int maxAgents,

            @Schema(description = "Users at most, those who are invited included")
            int maxUsers,

            @Schema(description = "Requests in a calendar month at most")
            long maxRequestsPerMonth) {

        public static LimitsView of(PlanLimits limits) {
            return new LimitsView(limits.maxAgents(), limits.maxUsers(), limits.maxRequestsPerMonth());
        }
    }

    /** What was used of it. */
    @Schema(name = "PlanUse", description = "What was used of the plan")
    public record UsageView(
            @Schema(description = "Agents that are active now")
            int activeAgents,

            @Schema(description = "Users who are active now")
            int activeUsers,

            @Schema(description = "Requests of the current calendar month in the tenant's zone, until now")
            long requestsThisMonth) {

        static UsageView of(PlanUse use) {
            return new UsageView(use.activeAgents(), use.activeUsers(), use.requestsThisMonth());
        }
    }

    /** How the one stands to the other. */
    @Schema(name = "PlanQuota", description = "The current month's requests against what the plan allows")
    public record QuotaView(
            @Schema(description = "Percent of the limit, two decimals; above 100 where it is exceeded")
            BigDecimal requestsPercent,

            @Schema(
                    enumeration = {"ok", "warning", "exceeded"},
                    description = "`warning` from 80 % on, `exceeded` above 100 %, by the requests themselves;"
                            + " nothing is refused for it")
            String state) {

        static QuotaView of(Quota quota) {
            return new QuotaView(quota.percent(), Spelling.of(quota.state()));
        }
    }
}
