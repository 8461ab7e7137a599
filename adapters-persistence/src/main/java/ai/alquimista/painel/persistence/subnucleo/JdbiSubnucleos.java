package ai.alquimista.painel.persistence.subnucleo;

import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.database.Door;
import java.util.List;

/** Sub-cores with their agents and sums, read in one statement. */
public final class JdbiSubnucleos implements Subnucleos {

    private final Door door;

    public JdbiSubnucleos(Door door) {
        this.door = door;
    }

    @Override
    public List<Subnucleo> ofTenant(TenantId tenant, DateRange usageDays) {
        return door.read(tenant, SubnucleoSql.class, sql -> sql.findAll(tenant, usageDays)).stream()
                .map(SubnucleoRow::subnucleo)
                .toList();
    }
}
