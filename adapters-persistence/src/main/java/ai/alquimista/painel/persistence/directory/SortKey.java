package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.domain.tenant.TenantSort;

/** Where an order's sort value is kept, and how its text in an anchor becomes one. */
enum SortKey {
    NAME("tenants", "id", "sort_name", "searchable(:after) COLLATE \"C\""),
    CREATED_AT("tenants", "id", "created_at", "CAST(:after AS timestamptz)"),
    MRR_ESTIMATE("tenants", "id", "mrr_estimate", "CAST(:after AS numeric)"),
    REQUESTS("tenant_stats", "tenant_id", "requests_last_30_days", "CAST(:after AS bigint)");

    private final String table;
    private final String id;
    private final String column;
    private final String anchor;

    SortKey(String table, String id, String column, String anchor) {
        this.table = table;
        this.id = id;
        this.column = column;
        this.anchor = anchor;
    }

    static SortKey of(TenantSort sort) {
        return switch (sort) {
            case NAME -> NAME;
            case CREATED_AT -> CREATED_AT;
            case MRR_ESTIMATE -> MRR_ESTIMATE;
            case REQUESTS_LAST_30_DAYS -> REQUESTS;
        };
    }

    String table() {
        return table;
    }

    String id() {
        return id;
    }

    String column() {
        return column;
    }

    String anchor() {
        return anchor;
    }
}
