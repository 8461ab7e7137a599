package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.persistence.database.IngestDoor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tenants by what judging an event takes. */
public final class JdbiMeteredTenants implements MeteredTenants {

    private final IngestDoor door;

    public JdbiMeteredTenants(IngestDoor door) {
        this.door = door;
    }

    @Override
    public Map<TenantId, MeteredTenant> of(Map<TenantId, Set<AgentId>> named) {
        List<UUID> ids = named.keySet().stream().map(TenantId::value).toList();
        return door.inTransaction(IntakeSql.class, sql -> sql.findTenants(ids)).stream()
                .collect(Collectors.toUnmodifiableMap(IntakeSql.TenantRow::id, JdbiMeteredTenants::tenant));
    }

    private static MeteredTenant tenant(IntakeSql.TenantRow row) {
        return new MeteredTenant(
                new TenantStanding(row.id(), row.status(), row.timeZone()),
                row.agents().stream().map(AgentId::new).collect(Collectors.toUnmodifiableSet()),
                row.sealedThrough());
    }
}
