package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.ManyTenantChanges;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Many tenants with their history and the log's lines, in one transaction. */
public final class JdbiManyTenantChanges implements ManyTenantChanges {

    private final Door door;

    public JdbiManyTenantChanges(Door door) {
        this.door = door;
    }

    @Override
    public Map<TenantId, TenantFile> find(GrantedPlatform by, Set<TenantId> tenants) {
        return door.readInternally(TenantChangeSql.class, sql -> sql.find(ids(tenants)));
    }

    @Override
    public void change(GrantedPlatform by, Set<TenantId> tenants, Rule rule) {
        door.inInternalTransaction(tenants, TenantChangeSql.class, sql -> change(sql, sql.lock(ids(tenants)), rule));
    }

    private static int change(TenantChangeSql sql, Map<TenantId, TenantFile> before, Rule rule) {
        List<Decision<TenantFile>> decisions = rule.on(before);
        if (!decisions.isEmpty()) sql.write(before, decisions);
        return decisions.size();
    }

    private static UUID[] ids(Set<TenantId> tenants) {
        return tenants.stream().map(TenantId::value).toArray(UUID[]::new);
    }
}
