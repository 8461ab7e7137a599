package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One page of one list, in the terms of each statement. */
record Listing(TenantList list, PageRequest page) {

    /** Text and not a number that is bound: a plan for any page must know that a share is short. */
    private static final String SHORT_SHARE = Integer.toString(PageRequest.MOST_ROWS + 1);

    Terms ordered() {
        SortKey key = SortKey.of(list.sort());
        Terms terms = asked(TenantSearch::text)
                .fragment("id", key.id())
                .fragment("column", key.column())
                .fragment("table", key.table())
                .fragment("narrowed", bySegment("k") + bySearchInOrder(key))
                .fragment("beyond", beyond("k." + key.column(), "k." + key.id(), key))
                .fragment("ofPlan", filter().plan().isPresent() ? "WHERE p.code = :plan" : "")
                .fragment("total", filter().search().isPresent() ? "SELECT CAST(NULL AS bigint)" : kept());
        boolean alike = offset() == 0
                && filter().segment().isEmpty()
                && filter().search().isEmpty();
        return alike
                ? terms.fragment("reach", SHORT_SHARE)
                : terms.fragment("reach", "CAST(:offset AS bigint) + :oneMore").plannedAnew();
    }

    Terms found() {
        SortKey key = SortKey.of(list.sort());
        boolean elsewhere = key == SortKey.REQUESTS;
        return asked(Listing::literal)
                .value("mostCounted", TenantDirectory.MOST_COUNTED)
                .fragment("kept", elsewhere ? "NULL AS key" : "t.%s AS key".formatted(key.column()))
                .fragment(
                        "narrowed",
                        byPlan("t") + bySegment("t") + " AND t.search_text LIKE searchable('%' || :search || '%')")
                .fragment(
                        "keys",
                        elsewhere
                                ? "SELECT f.id, s.%s FROM found f JOIN tenant_stats s ON s.tenant_id = f.id"
                                        .formatted(key.column())
                                : "SELECT f.id, f.key FROM found f")
                .fragment("beyond", beyond("k.key", "k.id", key))
                .fragment("total", "SELECT count(*) FROM found")
                .plannedAnew();
    }

    private Terms asked(Function<TenantSearch, String> spelling) {
        Terms terms = new Terms()
                .fragment("statuses", statuses())
                .fragment("order", list.order().name())
                .value("offset", offset())
                .value("oneMore", page.limit() + 1);
        filter().plan().ifPresent(plan -> terms.value("plan", plan));
        filter().segment().ifPresent(segment -> terms.value("segment", segment));
        filter().search().ifPresent(search -> terms.value("search", spelling.apply(search)));
        if (page.start() instanceof Start.After after)
            terms.value("after", after.anchor().sortValue())
                    .value("afterId", after.anchor().id());
        return terms;
    }

    private String kept() {
        return "SELECT coalesce(sum(c.tenants), 0) FROM tenant_counts c WHERE c.status = ANY (" + statuses() + ")"
                + byPlan("c") + bySegment("c");
    }

    /** Text as well, for the same reason: how many kinds are asked for. */
    private String statuses() {
        return filter().status().statuses().stream()
                .map(status -> "'" + status.name().toLowerCase(Locale.ROOT) + "'")
                .sorted()
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    private String byPlan(String alias) {
        return filter().plan().isPresent() ? " AND " + alias + ".plan = :plan" : "";
    }

    private String bySegment(String alias) {
        return filter().segment().isPresent() ? " AND " + alias + ".segment = :segment" : "";
    }

    /**
     * Not as a pattern: the planner, which may not look at what the walls hide, takes patterns for rare and would sort all
     * that it filters. Of this it expects a third, and reads in order; so much is found here that the page ends early.
     */
    private String bySearchInOrder(SortKey key) {
        if (filter().search().isEmpty()) return "";
        String holds = "strpos(%s.search_text, searchable(:search)) > 0";
        return key == SortKey.REQUESTS
                ? " AND EXISTS (SELECT FROM tenants t WHERE t.id = k.tenant_id AND " + holds.formatted("t") + ")"
                : " AND " + holds.formatted("k");
    }

    private String beyond(String column, String id, SortKey key) {
        if (!(page.start() instanceof Start.After)) return "";
        return " AND (%s, %s) %s (%s, :afterId)"
                .formatted(column, id, list.order() == SortOrder.ASC ? ">" : "<", key.anchor());
    }

    private int offset() {
        return page.start() instanceof Start.Offset offset ? offset.rows() : 0;
    }

    private TenantListFilter filter() {
        return list.filter();
    }

    /** LIKE's own signs as themselves. */
    private static String literal(TenantSearch search) {
        return search.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
