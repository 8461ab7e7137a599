package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import java.util.Locale;
import java.util.stream.Collectors;

/** One page of one list, in the terms of each statement. */
record Listing(TenantList list, PageRequest page) {

    private static final String MATCHES = "%s.search_text LIKE searchable('%%' || :search || '%%')";

    /** Text and not a number that is bound: a plan for any page must know that a share is short. */
    private static final String SHORT_SHARE = Integer.toString(PageRequest.MOST_ROWS + 1);

    Terms ordered() {
        SortKey key = SortKey.of(list.sort());
        Terms terms = asked().fragment("id", key.id())
                .fragment("column", key.column())
                .fragment("table", key.table())
                .fragment("narrowed", bySegment("k") + bySearchInOrder(key))
                .fragment("beyond", beyond("k." + key.column(), "k." + key.id(), key))
                .fragment("ofPlan", filter().plan().isPresent() ? "WHERE p.code = :plan" : "")
                .fragment("reach", offset() == 0 ? SHORT_SHARE : ":offset + :oneMore")
                .fragment("total", filter().search().isPresent() ? "SELECT CAST(NULL AS bigint)" : kept());
        boolean alike = offset() == 0
                && filter().segment().isEmpty()
                && filter().search().isEmpty();
        return alike ? terms : terms.plannedAnew();
    }

    Terms found() {
        SortKey key = SortKey.of(list.sort());
        boolean elsewhere = key == SortKey.REQUESTS;
        return asked().value("mostCounted", TenantDirectory.MOST_COUNTED)
                .fragment("kept", elsewhere ? "NULL AS key" : "t.%s AS key".formatted(key.column()))
                .fragment("narrowed", byPlan("t") + bySegment("t") + " AND " + MATCHES.formatted("t"))
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

    private Terms asked() {
        Terms terms = new Terms()
                .fragment("statuses", statuses())
                .fragment("order", list.order().name())
                .value("offset", offset())
                .value("oneMore", page.limit() + 1);
        filter().plan().ifPresent(plan -> terms.value("plan", plan));
        filter().segment().ifPresent(segment -> terms.value("segment", segment));
        filter().search().ifPresent(search -> terms.value("search", literal(search)));
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

    /** IS TRUE hides the search's index: so much is found here that the order ends the page early. */
    private String bySearchInOrder(SortKey key) {
        if (filter().search().isEmpty()) return "";
        return key == SortKey.REQUESTS
                ? " AND EXISTS (SELECT FROM tenants t WHERE t.id = k.tenant_id AND (" + MATCHES.formatted("t")
                        + ") IS TRUE)"
                : " AND (" + MATCHES.formatted("k") + ") IS TRUE";
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
