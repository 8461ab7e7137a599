package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.time.Instant;
import java.util.Optional;

/** Memberships as they stand at this moment. */
public final class JdbiMemberships implements Memberships {

    private final Door door;

    public JdbiMemberships(Door door) {
        this.door = door;
    }

    @Override
    public Optional<Membership> activeOf(UserId user) {
        Optional<TenantId> tenant = door.read(user, MembershipSql.class, sql -> sql.findTenant(user));
        return tenant.flatMap(id -> door.read(id, MembershipSql.class, sql -> sql.find(id, user)))
                .map(MembershipRow::membership);
    }

    @Override
    public void signedIn(UserId user, Membership membership, Instant authenticatedAt) {
        TenantId tenant = membership.tenant().id();
        door.writeInternally(MembershipSql.class, sql -> sql.signedIn(tenant, user, authenticatedAt));
    }
}
