package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Optional;

/** Tenants as they stand at this moment. */
public final class JdbiTenants implements Tenants {

    private final Door door;

    public JdbiTenants(Door door) {
        this.door = door;
    }

    @Override
    public Optional<TenantStanding> standing(TenantId tenant) {
        return door.read(tenant, TenantSql.class, sql -> sql.findStanding(tenant));
    }

    @Override
    public Optional<TenantProfile> profile(TenantId tenant, DateRange month) {
        return door.read(tenant, TenantSql.class, sql -> sql.findProfile(tenant, month))
                .map(ProfileRow::profile);
    }
}
