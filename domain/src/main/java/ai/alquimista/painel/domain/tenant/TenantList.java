package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.paging.SortOrder;
import java.util.List;

/** A list of tenants: which, and in which order. */
public record TenantList(TenantListFilter filter, TenantSort sort, SortOrder order) {

    /** What sets this list apart from every other, in a fixed order; empty texts for what is not asked. */
    public List<String> terms() {
        return List.of(
                filter.status().name(),
                filter.plan().orElse(""),
                filter.segment().orElse(""),
                filter.search().map(TenantSearch::text).orElse(""),
                sort.name(),
                order.name());
    }
}
