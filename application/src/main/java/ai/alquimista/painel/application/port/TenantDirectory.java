package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantSummary;

/** All tenants, to look through. */
public interface TenantDirectory {

    /** A search's total is exact up to this many; past it there is none. */
    int MOST_COUNTED = 10_000;

    /** In the list's order, ties by id in the same direction. Without a search the total is always known. */
    Page<TenantSummary> page(TenantList list, PageRequest page);
}
