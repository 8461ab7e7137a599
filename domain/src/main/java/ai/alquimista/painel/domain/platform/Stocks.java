package ai.alquimista.painel.domain.platform;

/**
 * What there is at one moment.
 *
 * @param tenants of any status
 * @param deployedAgents agents that tenants have as active, each counted once for every tenant
 */
public record Stocks(long tenants, long activeTenants, long deployedAgents) {}
