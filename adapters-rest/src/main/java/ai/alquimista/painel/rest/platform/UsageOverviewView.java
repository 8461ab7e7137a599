package ai.alquimista.painel.rest.platform;

import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.platform.PlatformDay;
import ai.alquimista.painel.domain.platform.PlatformOverview;
import ai.alquimista.painel.domain.platform.TenantRequests;
import ai.alquimista.painel.domain.usage.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the platform does over a period. */
@Schema(name = "UsageOverview", description = "How the platform does over a period, all tenants together")
public record UsageOverviewView(
        @Schema(
                enumeration = {"7d", "30d", "90d"},
                description = "The period that was asked for")
        String period,

        GlobalStatsView globalStats,

        @Schema(description = "At most ten, the busiest first")
        List<TopTenantView> topTenantsByUsage,

        @Schema(description = "At most ten, the busiest first; only those with a request")
        List<TopAgentView> topAgentsByUsage,

        @Schema(description = "One entry for every day of the period, ascending")
        List<DailyTrendView> dailyTrends) {

    public UsageOverviewView {
        topTenantsByUsage = List.copyOf(topTenantsByUsage);
        topAgentsByUsage = List.copyOf(topAgentsByUsage);
        dailyTrends = List.copyOf(dailyTrends);
    }

    static UsageOverviewView of(Period period, PlatformOverview overview) {
        return new UsageOverviewView(
                period.code(),
                GlobalStatsView.of(overview.stats()),
                overview.topTenants().stream().map(TopTenantView::of).toList(),
                overview.topAgents().stream().map(TopAgentView::of).toList(),
                overview.daily().stream().map(DailyTrendView::of).toList());
    }

    /** One of the busiest tenants. */
    @Schema(name = "TopTenant", description = "One of the busiest tenants")
    public record TopTenantView(
            @Schema(description = "The tenant") UUID tenantId,
            @Schema(description = "The company's name") String tenantName,
            @Schema(description = "Requests of the period") long totalRequests,

            @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
            Optional<BigDecimal> successRate) {

        static TopTenantView of(TenantRequests tenant) {
            return new TopTenantView(
                    tenant.tenant().value(),
                    tenant.name(),
                    tenant.requests().total(),
                    tenant.requests().successRate());
        }
    }

    /** One of the busiest agents. */
    @Schema(name = "TopAgent", description = "One of the busiest agents")
    public record TopAgentView(
            @Schema(description = "The agent") UUID agentId,

            @Schema(description = "The agent's name, as customers see it")
            String agentName,

            @Schema(description = "Tenants that have it as active now")
            long deployedCount,

            @Schema(description = "Requests of the period") long totalRequests,

            @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
            Optional<BigDecimal> successRate) {

        static TopAgentView of(PlatformAgent agent) {
            return new TopAgentView(
                    agent.id().value(),
                    agent.name(),
                    agent.deployed(),
                    agent.requests().total(),
                    agent.requests().successRate());
        }
    }

    /** One calendar day. */
    @Schema(name = "DailyTrend", description = "One calendar day, every tenant's own day of that date added up")
    public record DailyTrendView(
            @Schema(description = "The calendar day") LocalDate date,

            @Schema(description = "Requests of all outcomes")
            long totalRequests,

            @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
            Optional<BigDecimal> successRate,

            @Schema(description = "Tenants with a request on that day")
            long activeTenants) {

        static DailyTrendView of(PlatformDay day) {
            return new DailyTrendView(
                    day.date(), day.totals().totalRequests(), day.totals().successRate(), day.activeTenants());
        }
    }
}
