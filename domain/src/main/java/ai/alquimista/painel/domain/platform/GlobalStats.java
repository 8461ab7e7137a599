package ai.alquimista.painel.domain.platform;

/**
 * The platform's figures, each with what it was: stocks now and at the end of the period before, all others of the period
 * and of as many days right before.
 *
 * @param successRate percent from 0 to 100
 * @param averageResponseTimeMs milliseconds, the mean over all requests
 * @param p95ResponseTimeMs milliseconds, within 1 % of the exact value
 */
public record GlobalStats(
        CountChange tenants,
        CountChange activeTenants,
        CountChange deployedAgents,
        CountChange requests,
        MeasureChange successRate,
        MeasureChange averageResponseTimeMs,
        MeasureChange p95ResponseTimeMs) {}
