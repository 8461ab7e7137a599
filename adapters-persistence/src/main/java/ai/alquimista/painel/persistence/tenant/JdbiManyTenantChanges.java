package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.ManyTenantChanges;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        if (decisions.isEmpty()) return 0;
        sql.takeTurn();
        sql.update(decisions.stream().map(Decision::next).toList());
        sql.remember(ids(decisions.stream()
                .map(Decision::next)
                .filter(after -> Objects.requireNonNull(before.get(after.id())).movesTo(after))
                .map(TenantFile::id)
                .toList()));
        decisions.forEach(decision -> decision.trail().forEach(sql.log()::append));
        return decisions.size();
    }

    private static UUID[] ids(Collection<TenantId> tenants) {
        return tenants.stream().map(TenantId::value).toArray(UUID[]::new);
    }
}
