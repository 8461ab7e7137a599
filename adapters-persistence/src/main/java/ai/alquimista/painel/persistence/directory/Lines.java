package ai.alquimista.painel.persistence.directory;

import ai.alquimista.painel.domain.tenant.TenantSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** What a statement answered, row by row: the length of the list, where it was counted, and a part of it. */
final class Lines {

    private final List<TenantSummary> tenants = new ArrayList<>();
    private Optional<Long> total = Optional.empty();

    void add(RowView row) {
        Long counted = row.getColumn("total", Long.class);
        if (counted != null) total = Optional.of(counted);
        if (row.getColumn("id", UUID.class) != null) tenants.add(row.getRow(TenantSummary.class));
    }

    Optional<Long> total() {
        return total;
    }

    List<TenantSummary> tenants() {
        return Collections.unmodifiableList(tenants);
    }
}
