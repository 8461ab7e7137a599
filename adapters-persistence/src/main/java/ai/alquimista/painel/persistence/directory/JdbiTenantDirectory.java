package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tenants by page; one row more than asked for tells whether there is a next one.
 *
 * <p>What a search finds is found completely, since it must be counted, and then sorted. If that is more than is counted
 * the page is read in order instead, and ends early: so much is found that it is never far to the next.
 */
public final class JdbiTenantDirectory implements TenantDirectory {

    private final Door door;

    public JdbiTenantDirectory(Door door) {
        this.door = door;
    }

    @Override
    public Page<TenantSummary> page(TenantList list, PageRequest page) {
        Listing listing = new Listing(list, page);
        return door.readInternally(
                DirectorySql.class,
                sql -> list.filter().search().isPresent() ? searched(sql, listing) : counted(sql, listing));
    }

    private static Page<TenantSummary> counted(DirectorySql sql, Listing listing) {
        List<SummaryRow> rows = sql.ordered(listing.ordered());
        return page(rows, Optional.of(total(rows, listing, () -> sql.count(listing.count()))), listing);
    }

    private static Page<TenantSummary> searched(DirectorySql sql, Listing listing) {
        List<SummaryRow> found = sql.found(listing.found());
        long total = total(found, listing, () -> sql.countFound(listing.countFound()));
        if (total <= MOST_COUNTED) return page(found, Optional.of(total), listing);
        return page(sql.ordered(listing.ordered()), Optional.empty(), listing);
    }

    /** Each row tells it; without one the list is empty, or ends before the page does. */
    private static long total(List<SummaryRow> rows, Listing listing, LongSupplier count) {
        if (!rows.isEmpty()) return rows.getFirst().total().orElseThrow();
        return listing.page().start().equals(new Start.Offset(0)) ? 0 : count.getAsLong();
    }

    private static Page<TenantSummary> page(List<SummaryRow> rows, Optional<Long> total, Listing listing) {
        int limit = listing.page().limit();
        List<TenantSummary> shown =
                rows.stream().limit(limit).map(SummaryRow::tenant).toList();
        Optional<Anchor> next = rows.size() <= limit
                ? Optional.empty()
                : Optional.of(listing.list().sort().anchor(shown.getLast()));
        return new Page<>(shown, total, next);
    }
}
