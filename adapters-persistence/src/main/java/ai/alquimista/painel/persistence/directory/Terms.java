package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** What fills the gaps of a statement: fragments, all written in this package, and values, which are bound. */
final class Terms {

    private final TenantListFilter filter;
    private final Map<String, String> fragments = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private boolean plannedAnew;

    Terms(TenantListFilter filter) {
        this.filter = filter;
    }

    Terms fragment(String gap, String sql) {
        fragments.put(gap, sql);
        return this;
    }

    Terms value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Has the statement planned for these very values: no plan is good for all. */
    Terms plannedAnew() {
        plannedAnew = true;
        return this;
    }

    Query ask(Query query) {
        fragments.forEach(query::define);
        values.forEach(query::bind);
        query.bindArray("statuses", TenantStatus.class, filter.status().statuses());
        return plannedAnew ? query.addCustomizer(PlannedAnew.ALWAYS) : query;
    }
}
