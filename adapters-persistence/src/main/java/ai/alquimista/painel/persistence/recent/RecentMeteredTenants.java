package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tenants as they were at most 2 s ago. Whoever names an agent that was not there then has its tenant looked up again: an
 * event of an agent just assigned counts.
 */
public final class RecentMeteredTenants implements MeteredTenants {

    private static final int MOST = 20_000;

    private final MeteredTenants source;
    private final Cache<TenantId, MeteredTenant> recent;

    public RecentMeteredTenants(MeteredTenants source) {
        this(source, Ticker.systemTicker());
    }

    RecentMeteredTenants(MeteredTenants source, Ticker ticker) {
        this.source = source;
        this.recent = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(Recent.AGE)
                .ticker(ticker)
                .build();
    }

    @Override
    public Map<TenantId, MeteredTenant> of(Map<TenantId, Set<AgentId>> named) {
        Map<TenantId, MeteredTenant> known = new HashMap<>();
        Map<TenantId, Set<AgentId>> unknown = new HashMap<>();
        named.forEach((id, agents) -> {
            MeteredTenant tenant = recent.getIfPresent(id);
            if (tenant != null && tenant.agents().containsAll(agents)) known.put(id, tenant);
            else unknown.put(id, agents);
        });
        if (unknown.isEmpty()) return known;
        Map<TenantId, MeteredTenant> found = source.of(unknown);
        recent.putAll(found);
        known.putAll(found);
        return known;
    }
}
