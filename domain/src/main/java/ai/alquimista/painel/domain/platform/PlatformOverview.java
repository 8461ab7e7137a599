package ai.alquimista.painel.domain.platform;

import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;

/**
 * How the platform does over a range of São Paulo's days.
 *
 * @param topTenants at most ten, the busiest first
 * @param topAgents at most ten with a request, the busiest first
 * @param daily one entry for every day of the range, ascending
 */
public record PlatformOverview(
        DateRange range,
        GlobalStats stats,
        List<TenantRequests> topTenants,
        List<PlatformAgent> topAgents,
        List<PlatformDay> daily) {

    public PlatformOverview {
        topTenants = List.copyOf(topTenants);
        topAgents = List.copyOf(topAgents);
        daily = List.copyOf(daily);
    }
}
