package ai.alquimista.painel.persistence.platform;

import ai.alquimista.painel.domain.platform.Stocks;

/** What there is, beside what there was. */
public record StocksRow(
        long tenants,
        long activeTenants,
        long deployedAgents,
        long tenantsBefore,
        long activeTenantsBefore,
        long deployedAgentsBefore) {

    Stocks now() {
        return new Stocks(tenants, activeTenants, deployedAgents);
    }

    Stocks before() {
        return new Stocks(tenantsBefore, activeTenantsBefore, deployedAgentsBefore);
    }
}
