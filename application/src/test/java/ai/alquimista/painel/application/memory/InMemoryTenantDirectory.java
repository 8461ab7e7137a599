package ai.alquimista.painel.application.memory;

import static java.util.Comparator.comparing;

import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantSearch;
import ai.alquimista.painel.domain.tenant.TenantSort;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import ai.alquimista.painel.domain.usage.DateRange;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tenants of one {@link InMemoryStore}, listed on one day. */
public record InMemoryTenantDirectory(InMemoryPorts ports, LocalDate today) implements TenantDirectory {

    @Override
    public Page<TenantSummary> page(TenantList list, PageRequest page) {
        Comparator<Anchor> order = order(list);
        List<TenantSummary> all = summaries()
                .filter(each -> shows(list.filter(), each))
                .sorted(comparing(list.sort()::anchor, order))
                .toList();
        long from = switch (page.start()) {
            case Start.Offset offset -> offset.rows();
            case Start.After after ->
                all.stream()
                        .filter(each -> order.compare(list.sort().anchor(each), after.anchor()) <= 0)
                        .count();
        };
        List<TenantSummary> rows = all.stream().skip(from).limit(page.limit()).toList();
        boolean more = from + rows.size() < all.size() && !rows.isEmpty();
        boolean counted = list.filter().search().isEmpty() || all.size() <= MOST_COUNTED;
        return new Page<>(
                rows,
                counted ? Optional.of((long) all.size()) : Optional.empty(),
                more ? Optional.of(list.sort().anchor(rows.getLast())) : Optional.empty());
    }

    private Stream<TenantSummary> summaries() {
        DateRange days = new DateRange(today.minusDays(29), today);
        return ports.store().tenants.keySet().stream()
                .map(id -> ports.profile(id, days).orElseThrow())
                .map(InMemoryTenantDirectory::summary);
    }

    private static TenantSummary summary(TenantProfile profile) {
        return new TenantSummary(
                profile.id(),
                profile.name(),
                profile.cnpj(),
                profile.segment(),
                profile.plan(),
                profile.status(),
                profile.mrrEstimate(),
                profile.use().activeAgents(),
                profile.use().activeUsers(),
                profile.use().requestsThisMonth(),
                profile.createdAt(),
                Version.FIRST);
    }

    private static boolean shows(TenantListFilter filter, TenantSummary tenant) {
        return filter.status().statuses().contains(tenant.status())
                && filter.plan().map(tenant.plan()::equals).orElse(true)
                && filter.segment().map(tenant.segment()::equals).orElse(true)
                && filter.search().map(search -> finds(search, tenant)).orElse(true);
    }

    private static boolean finds(TenantSearch search, TenantSummary tenant) {
        return Stream.of(tenant.name(), tenant.cnpj().value(), tenant.cnpj().punctuated())
                .anyMatch(text -> plain(text).contains(plain(search.text())));
    }

    private static Comparator<Anchor> order(TenantList list) {
        Comparator<Anchor> ascending =
                ascending(list.sort()).thenComparing(each -> each.id().toString());
        return list.order() == SortOrder.ASC ? ascending : ascending.reversed();
    }

    private static Comparator<Anchor> ascending(TenantSort sort) {
        return switch (sort) {
            case NAME -> comparing(each -> plain(each.sortValue()));
            case CREATED_AT -> comparing(each -> Instant.parse(each.sortValue()));
            case MRR_ESTIMATE -> comparing(each -> new BigDecimal(each.sortValue()));
            case REQUESTS_LAST_30_DAYS -> comparing(each -> Long.valueOf(each.sortValue()));
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
