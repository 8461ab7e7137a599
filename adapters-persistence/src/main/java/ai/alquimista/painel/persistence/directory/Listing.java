package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSearch;

/** One page of one list, in the terms of each statement. */
record Listing(TenantList list, PageRequest page) {

    private static final String PATTERN = "searchable('%' || :search || '%')";

    /** Text and not a number that is bound: a plan for any page must know that a share is short. */
    private static final String SHORT_SHARE = Integer.toString(PageRequest.MOST_ROWS + 1);

    Terms ordered() {
        SortKey key = SortKey.of(list.sort());
        Terms terms = paged().fragment("id", key.id())
                .fragment("column", key.column())
                .fragment("table", key.table())
                .fragment("narrowed", narrowedBySegment("k") + narrowedBySearch(key))
                .fragment("beyond", beyond("AND", "k." + key.column(), "k." + key.id(), key))
                .fragment("ofPlan", filter().plan().isPresent() ? "WHERE p.code = :plan" : "")
                .fragment("reach", offset() == 0 ? SHORT_SHARE : ":offset + :oneMore")
                .fragment("total", filter().search().isPresent() ? "CAST(NULL AS bigint)" : "(" + kept() + ")");
        boolean alike = offset() == 0
                && filter().segment().isEmpty()
                && filter().search().isEmpty();
        return alike ? terms : terms.plannedAnew();
    }

    Terms found() {
        SortKey key = SortKey.of(list.sort());
        boolean joined = key == SortKey.REQUESTS;
        return paged().value("mostCounted", TenantDirectory.MOST_COUNTED)
                .fragment("key", (joined ? "k." : "t.") + key.column())
                .fragment("found", joined ? "tenants t JOIN tenant_stats k ON k.tenant_id = t.id" : "tenants t")
                .fragment("narrowed", narrowed("t") + " AND t.search_text LIKE " + PATTERN)
                .fragment("beyond", beyond("WHERE", "f.key", "f.id", key))
                .fragment("total", "(SELECT count(*) FROM found)")
                .plannedAnew();
    }

    Terms countFound() {
        return asked().value("mostCounted", TenantDirectory.MOST_COUNTED)
                .fragment("narrowed", narrowed("t") + " AND t.search_text LIKE " + PATTERN)
                .plannedAnew();
    }

    Terms count() {
        return asked().fragment("narrowed", narrowed("c"));
    }

    private Terms paged() {
        Terms terms = asked().fragment("order", list.order().name())
                .value("offset", offset())
                .value("oneMore", page.limit() + 1);
        if (page.start() instanceof Start.After after)
            terms.value("after", after.anchor().sortValue())
                    .value("afterId", after.anchor().id());
        return terms;
    }

    private Terms asked() {
        Terms terms = new Terms(filter());
        filter().plan().ifPresent(plan -> terms.value("plan", plan));
        filter().segment().ifPresent(segment -> terms.value("segment", segment));
        filter().search().ifPresent(search -> terms.value("search", literal(search)));
        return terms;
    }

    private String kept() {
        return "SELECT coalesce(sum(c.tenants), 0) FROM tenant_counts c WHERE c.status = ANY (:statuses)"
                + narrowed("c");
    }

    private String narrowed(String alias) {
        return (filter().plan().isPresent() ? " AND " + alias + ".plan = :plan" : "") + narrowedBySegment(alias);
    }

    private String narrowedBySegment(String alias) {
        return filter().segment().isPresent() ? " AND " + alias + ".segment = :segment" : "";
    }

    /** The empty text hides the search's index: what is found here is so much that the order ends the page early. */
    private String narrowedBySearch(SortKey key) {
        if (filter().search().isEmpty()) return "";
        return key == SortKey.REQUESTS
                ? " AND EXISTS (SELECT FROM tenants b WHERE b.id = k.tenant_id AND b.search_text || '' LIKE " + PATTERN
                        + ")"
                : " AND k.search_text || '' LIKE " + PATTERN;
    }

    private String beyond(String conjunction, String column, String id, SortKey key) {
        if (!(page.start() instanceof Start.After)) return "";
        return "%s (%s, %s) %s (%s, :afterId)"
                .formatted(conjunction, column, id, list.order() == SortOrder.ASC ? ">" : "<", key.anchor());
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
