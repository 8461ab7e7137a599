package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.paging.SortOrder;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantList;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import ai.alquimista.painel.domain.tenant.TenantSort;
import ai.alquimista.painel.domain.tenant.TenantSummary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the tenants that are meant. */
public final class SelectedTenants {

    private static final Start TOP = new Start.Offset(0);

    private final TenantDirectory directory;
    private final CommandNames names;

    public SelectedTenants(TenantDirectory directory, CommandNames names) {
        this.directory = directory;
        this.names = names;
    }

    /**
     * The tenants in the order in which they are named, or by name where a list shows them.
     *
     * @throws Unprocessable if the list shows more than {@value TenantSelection#MOST}
     */
    List<Selected> of(TenantSelection selection) {
        return switch (selection) {
            case TenantSelection.Named named -> named(named.tenants());
            case TenantSelection.Listed listed -> listed(listed.filter());
        };
    }

    private List<Selected> named(List<TenantId> tenants) {
        Map<TenantId, String> known = names.tenants(new HashSet<>(tenants));
        return tenants.stream()
                .map(tenant -> new Selected(tenant, Optional.ofNullable(known.get(tenant))))
                .toList();
    }

    private List<Selected> listed(TenantListFilter filter) {
        TenantList list = new TenantList(filter, TenantSort.NAME, SortOrder.ASC);
        List<Selected> found = new ArrayList<>();
        Optional<Start> start = Optional.of(TOP);
        while (start.isPresent()) {
            Page<TenantSummary> page = directory.page(list, new PageRequest(PageRequest.MOST_ROWS, start.get()));
            page.rows().forEach(tenant -> found.add(new Selected(tenant.id(), Optional.of(tenant.name()))));
            requireFew(Math.max(found.size(), page.total().orElse(Long.MAX_VALUE)));
            start = page.next().map((Anchor last) -> new Start.After(last));
        }
        return found;
    }

    private static void requireFew(long tenants) {
        if (tenants > TenantSelection.MOST) throw new Unprocessable("filter", Flaw.TOO_MANY, TenantSelection.MOST);
    }
}
