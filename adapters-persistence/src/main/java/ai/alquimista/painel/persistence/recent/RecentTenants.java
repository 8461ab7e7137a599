package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.usage.DateRange;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;

/** The tenants' standing as it was at most 2 s ago; their profiles as they are. */
public final class RecentTenants implements Tenants {

    private final Tenants source;
    private final Recent<TenantId, Optional<TenantStanding>> recent;

    public RecentTenants(Tenants source, TenantNews news) {
        this(source, Ticker.systemTicker());
        news.onChange(this::forget);
    }

    RecentTenants(Tenants source, Ticker ticker) {
        this.source = source;
        this.recent = new Recent<>(ticker);
    }

    @Override
    public Optional<TenantStanding> standing(TenantId tenant) {
        return recent.get(tenant, source::standing);
    }

    @Override
    public Optional<TenantProfile> profile(TenantId tenant, DateRange month) {
        return source.profile(tenant, month);
    }

    void forget(TenantId tenant) {
        recent.forget(tenant);
    }
}
