package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;
import java.util.Optional;

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
        Lines lines = door.readInternally(
                DirectorySql.class,
                sql -> list.filter().search().isPresent() ? searched(sql, listing) : sql.ordered(listing.ordered()));
        return page(lines, listing);
    }

    private static Lines searched(DirectorySql sql, Listing listing) {
        Lines found = sql.found(listing.found());
        return found.total().orElseThrow() <= MOST_COUNTED ? found : sql.ordered(listing.ordered());
    }

    private static Page<TenantSummary> page(Lines lines, Listing listing) {
        int limit = listing.page().limit();
        List<TenantSummary> shown = lines.tenants().stream().limit(limit).toList();
        Optional<Anchor> next = lines.tenants().size() <= limit
                ? Optional.empty()
                : Optional.of(listing.list().sort().anchor(shown.getLast()));
        return new Page<>(shown, lines.total(), next);
    }
}
