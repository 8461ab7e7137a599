package ai.alquimista.painel.persistence.directory;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What fills the gaps of a statement: fragments, all written in this package, and values, which are bound. */
final class Terms {

    private final Map<String, String> fragments = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private boolean plannedAnew;

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

    Lines ask(Handle handle, String sql) {
        try (Query query = handle.createQuery(sql)) {
            fragments.forEach(query::define);
            values.forEach(query::bind);
            if (plannedAnew) query.addCustomizer(PlannedAnew.ALWAYS);
            Lines lines = new Lines();
            query.reduceRows(lines, (all, row) -> {
                all.add(row);
                return all;
            });
            return lines;
        }
    }
}
