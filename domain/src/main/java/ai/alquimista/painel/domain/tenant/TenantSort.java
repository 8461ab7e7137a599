package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.paging.Anchor;

/** What a list of tenants is sorted by; ties by id. */
public enum TenantSort {
    /** As people look names up: capitals and accents make no difference. */
    NAME,
    CREATED_AT,
    MRR_ESTIMATE,
    REQUESTS_LAST_30_DAYS;

    /** Where the list goes on behind this tenant. */
    public Anchor anchor(TenantSummary tenant) {
        String value = switch (this) {
            case NAME -> tenant.name();
            case CREATED_AT -> tenant.createdAt().toString();
            case MRR_ESTIMATE -> tenant.mrrEstimate().toPlainString();
            case REQUESTS_LAST_30_DAYS -> Long.toString(tenant.requestsLast30Days());
        };
        return new Anchor(value, tenant.id().value());
    }
}
