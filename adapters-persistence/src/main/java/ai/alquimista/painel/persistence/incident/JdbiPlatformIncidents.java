package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.PlatformIncidents;
import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.paging.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All tenants' incidents by page. Of all tenants their number is kept; of one they are counted. */
public final class JdbiPlatformIncidents implements PlatformIncidents {

    private static final Anchor BEFORE_ALL = Anchor.at(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Door door;

    public JdbiPlatformIncidents(Door door) {
        this.door = door;
    }

    @Override
    public Page<TenantIncident> list(IncidentCriteria criteria, PageRequest page) {
        String conditions = IncidentConditions.of(criteria);
        Slice slice = Slice.of(page, BEFORE_ALL);
        return door.readInternally(PlatformIncidentSql.class, sql -> {
            List<TenantIncident> rows = sql.find(conditions, criteria, slice).stream()
                    .map(TenantIncidentRow::tenantIncident)
                    .toList();
            long total = criteria.tenant().isPresent()
                    ? sql.countOfTenant(conditions, criteria)
                    : sql.countAll(conditions, criteria);
            return slice.page(rows, Optional.of(total), JdbiPlatformIncidents::anchor);
        });
    }

    private static Anchor anchor(TenantIncident row) {
        return Anchor.at(row.incident().createdAt(), row.incident().id());
    }
}
