package ai.alquimista.painel.domain.usage;

/**
 * What a tenant used lately, in calendar days of its own zone that end today.
 *
 * @param lastThirtyDays of all agents, and of the requests that named none
 */
public record UsageSummary(long requestsLastSevenDays, UsageTotals lastThirtyDays) {}
