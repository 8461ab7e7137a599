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
        return door.readInternally(PlatformIntegrationSql.class, sql -> {
            List<IntegrationCounts> counts = sql.countByType();
            List<TenantIntegration> rows = find(sql, criteria, slice);
            Optional<Long> total = criteria.search().isEmpty()
                    ? Optional.of(kept(counts, criteria))
                    : counted(sql, criteria, slice.isWhole(rows, page) ? Optional.of(rows) : Optional.empty());
            return new IntegrationOverview(counts, page(slice, rows, total));
        });
    }

    private static List<TenantIntegration> find(PlatformIntegrationSql sql, IntegrationCriteria criteria, Slice slice) {
        String conditions = IntegrationConditions.of(criteria);
        List<TenantIntegrationRow> rows = criteria.search()
                .map(IntegrationConditions::pattern)
                .map(pattern -> sql.search(conditions, pattern, criteria, slice))
                .orElseGet(() -> sql.find(conditions, criteria, slice));
        return rows.stream().map(TenantIntegrationRow::integration).toList();
    }

    private static Page<TenantIntegration> page(Slice slice, List<TenantIntegration> rows, Optional<Long> total) {
        return slice.page(
                rows,
                total,
                row -> new Anchor(row.integration().name(), row.integration().id()));
    }

    private static Optional<Long> counted(
            PlatformIntegrationSql sql, IntegrationCriteria criteria, Optional<List<TenantIntegration>> whole) {
        if (whole.isPresent()) return Optional.of((long) whole.get().size());
        String pattern = IntegrationConditions.pattern(criteria.search().orElseThrow());
        return Optional.of(sql.countFound(IntegrationConditions.of(criteria), pattern, criteria, MOST_COUNTED))
                .filter(found -> found <= MOST_COUNTED);
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
