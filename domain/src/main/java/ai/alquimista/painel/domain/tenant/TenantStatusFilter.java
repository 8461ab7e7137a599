package ai.alquimista.painel.domain.tenant;

import java.util.EnumSet;
import java.util.Set;

/** Which tenants a list shows, by their status. */
public enum TenantStatusFilter {
    ACTIVE(EnumSet.of(TenantStatus.ACTIVE)),
    INACTIVE(EnumSet.of(TenantStatus.INACTIVE)),
    SUSPENDED(EnumSet.of(TenantStatus.SUSPENDED)),
    ALL(EnumSet.allOf(TenantStatus.class));

    private final Set<TenantStatus> statuses;

    TenantStatusFilter(Set<TenantStatus> statuses) {
        this.statuses = Set.copyOf(statuses);
    }

    public Set<TenantStatus> statuses() {
        return statuses;
    }
}
