package ai.alquimista.painel.rest.directory;

import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import ai.alquimista.painel.domain.tenant.TenantSort;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import java.util.Optional;

/** The query of the list of all tenants. */
final class TenantListQuery {

    static final QueryParameter<Integer> LIMIT = Paging.limit(50);

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_NAME = 255;

    private static final QueryParameter<TenantStatusFilter> STATUS =
            QueryParameter.oneOf("status", TenantStatusFilter.class, TenantStatusFilter.ACTIVE);
    private static final QueryParameter<Optional<String>> PLAN = QueryParameter.text("plan", LONGEST_WORD);
    private static final QueryParameter<Optional<String>> SEGMENT = QueryParameter.text("segment", LONGEST_WORD);
    private static final QueryParameter<Optional<TenantSearch>> SEARCH =
            QueryParameter.words("search", LONGEST_NAME, TenantSearch::new);
    private static final QueryParameter<TenantSort> SORT_BY =
            QueryParameter.oneOf("sort_by", TenantSort.class, TenantSort.NAME);
    private static final QueryParameter<SortOrder> SORT_ORDER =
            QueryParameter.oneOf("sort_order", SortOrder.class, SortOrder.ASC);

    private static final QueryParameter<?>[] PARAMETERS = {
        STATUS, PLAN, SEGMENT, SEARCH, SORT_BY, SORT_ORDER, LIMIT, Paging.OFFSET, Paging.CURSOR
    };

    private TenantListQuery() {}

    static QueryParameter<?>[] parameters() {
        return PARAMETERS.clone();
    }

    static TenantList list(Query query) {
        return new TenantList(
                new TenantListFilter(query.get(STATUS), query.get(PLAN), query.get(SEGMENT), query.get(SEARCH)),
                query.get(SORT_BY),
                query.get(SORT_ORDER));
    }
}
