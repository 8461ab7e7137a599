package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.domain.integration.IntegrationCounts;
import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.paging.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All tenants' integrations by page. Their numbers are kept; only what a search finds is counted. */
public final class JdbiPlatformIntegrations implements PlatformIntegrations {

    private static final Anchor BEFORE_ALL = new Anchor("", new UUID(0, 0));

    private final Door door;

    public JdbiPlatformIntegrations(Door door) {
        this.door = door;
    }

    @Override
    public IntegrationOverview list(IntegrationCriteria criteria, PageRequest page) {
        Slice slice = Slice.of(page, BEFORE_ALL);
        List<IntegrationCounts> counts =
                door.readInternally(PlatformIntegrationSql.class, PlatformIntegrationSql::countByType);
        Page<TenantIntegration> found = criteria.search().isPresent()
                ? door.readInternally(IntegrationSearchSql.class, sql -> searched(sql, criteria, page, slice))
                : door.readInternally(PlatformIntegrationSql.class, sql -> listed(sql, criteria, slice, counts));
        return new IntegrationOverview(counts, found);
    }

    private static Page<TenantIntegration> listed(
            PlatformIntegrationSql sql, IntegrationCriteria criteria, Slice slice, List<IntegrationCounts> counts) {
        List<TenantIntegration> rows = sql.find(IntegrationConditions.of(criteria), criteria, slice).stream()
                .map(TenantIntegrationRow::integration)
                .toList();
        return slice.page(rows, Optional.of(kept(counts, criteria)), JdbiPlatformIntegrations::anchor);
    }

    private static Page<TenantIntegration> searched(
            IntegrationSearchSql sql, IntegrationCriteria criteria, PageRequest page, Slice slice) {
        IntegrationSearch search = IntegrationSearch.of(sql, criteria);
        List<TenantIntegration> rows = search.rows(slice);
        long found = slice.isWhole(rows, page) ? rows.size() : search.count(MOST_COUNTED);
        return slice.page(
                rows, Optional.of(found).filter(count -> count <= MOST_COUNTED), JdbiPlatformIntegrations::anchor);
    }

    private static Anchor anchor(TenantIntegration row) {
        return new Anchor(row.integration().name(), row.integration().id());
    }

    private static long kept(List<IntegrationCounts> counts, IntegrationCriteria criteria) {
        return counts.stream()
                .filter(each -> criteria.type().map(each.type()::equals).orElse(true))
                .mapToLong(each ->
                        criteria.status().only().map(status -> of(each, status)).orElse(each.total()))
                .sum();
    }

    private static long of(IntegrationCounts counts, IntegrationStatus status) {
        return switch (status) {
            case ACTIVE -> counts.active();
            case INACTIVE -> counts.inactive();
            case ERROR -> counts.error();
            case PENDING -> counts.pending();
        };
    }
}
