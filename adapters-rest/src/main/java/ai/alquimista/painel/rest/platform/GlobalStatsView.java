package ai.alquimista.painel.rest.platform;

import ai.alquimista.painel.domain.platform.GlobalStats;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The platform's figures, each against the period before. */
@Schema(name = "GlobalStats", description = "The platform's figures, each against the period before")
public record GlobalStatsView(
        CountChangeView totalTenants,
        CountChangeView activeTenants,
        CountChangeView totalAgentsDeployed,
        CountChangeView totalRequests,
        MeasureChangeView globalSuccessRate,
        MeasureChangeView avgResponseTimeMs,
        @JsonProperty("p95_response_time_ms") MeasureChangeView p95ResponseTimeMs) {

    static GlobalStatsView of(GlobalStats stats) {
        return new GlobalStatsView(
                CountChangeView.of(stats.tenants()),
                CountChangeView.of(stats.activeTenants()),
                CountChangeView.of(stats.deployedAgents()),
                CountChangeView.of(stats.requests()),
                MeasureChangeView.of(stats.successRate()),
                MeasureChangeView.of(stats.averageResponseTimeMs()),
                MeasureChangeView.of(stats.p95ResponseTimeMs()));
    }
}
