package ai.alquimista.painel.persistence.platform;

import ai.alquimista.painel.domain.platform.TenantRequests;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Requests;

/** One of the busiest tenants as a flat row. */
public record TenantRow(TenantId id, String name, long totalRequests, long successfulRequests) {

    TenantRequests tenant() {
        return new TenantRequests(id, name, new Requests(totalRequests, successfulRequests));
    }
}
