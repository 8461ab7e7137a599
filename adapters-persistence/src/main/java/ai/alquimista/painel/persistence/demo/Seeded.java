package ai.alquimista.painel.persistence.demo;

/**
 * What a start has added.
 *
 * @param tenants 0 where the demonstration was there already
 * @param usageRows rows of days that are over, of each tenant's agents
 * @param events today's, one by one
 */
public record Seeded(long tenants, long usageRows, long events) {}
