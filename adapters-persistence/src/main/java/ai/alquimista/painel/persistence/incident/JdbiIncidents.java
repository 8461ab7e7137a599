package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Incidents by page; one row more than asked for tells whether there is a next one. */
public final class JdbiIncidents implements Incidents {

    private final Door door;

    public JdbiIncidents(Door door) {
        this.door = door;
    }

    @Override
    public Page<Incident> ofTenant(TenantId tenant, IncidentFilter filter, PageRequest page) {
        Set<IncidentStatus> statuses = filter.statuses();
        int oneMore = page.limit() + 1;
        return door.read(tenant, IncidentSql.class, sql -> {
            List<Incident> rows = switch (page.start()) {
                case Start.Offset offset -> sql.findFrom(tenant, statuses, offset.rows(), oneMore);
                case Start.After after -> sql.findAfter(tenant, statuses, after.anchor(), oneMore);
            };
            return page(rows, page.limit(), sql.count(tenant, statuses));
        });
    }

    private static Page<Incident> page(List<Incident> rows, int limit, long total) {
        if (rows.size() <= limit) return new Page<>(rows, Optional.of(total), Optional.empty());
        Incident last = rows.get(limit - 1);
        return new Page<>(
                rows.subList(0, limit), Optional.of(total), Optional.of(Anchor.at(last.createdAt(), last.id())));
    }
}
