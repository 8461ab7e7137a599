package ai.alquimista.painel.persistence.platform;

import ai.alquimista.painel.domain.platform.PlatformDay;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.time.LocalDate;

/** One day as a flat row. */
public record DayRow(
        LocalDate usageDate,
        long totalRequests,
        long successfulRequests,
        long failedRequests,
        long responseTimeSumMs,
        long totalTokensUsed,
        long activeTenants) {

    PlatformDay day() {
        return new PlatformDay(
                usageDate,
                new UsageTotals(totalRequests, successfulRequests, failedRequests, responseTimeSumMs, totalTokensUsed),
                activeTenants);
    }
}
