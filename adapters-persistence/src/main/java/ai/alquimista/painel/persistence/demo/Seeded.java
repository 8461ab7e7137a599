package ai.alquimista.painel.persistence.demo;

/**
 * What a start has added.
 *
 * @param tenants 0 where the demonstration was there already
 * @param usageRows day rows, of each tenant's agents
 */
public record Seeded(long tenants, long usageRows) {}
