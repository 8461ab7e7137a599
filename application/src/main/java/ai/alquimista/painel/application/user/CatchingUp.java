package ai.alquimista.painel.application.user;

import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.application.port.TenantUsers.Settled;
import ai.alquimista.painel.domain.tenant.TenantUser;
import java.util.Optional;

/** Follows up whatever broke off between a tenant's people and the identity provider. */
public final class CatchingUp {

    private static final int MOST = 100;

    private final TenantUsers users;
    private final KeepingInStep directory;

    public CatchingUp(TenantUsers users, KeepingInStep directory) {
        this.users = users;
        this.directory = directory;
    }

    /** Carries out the tasks that are due, until the identity provider does not do one; answers how many it did. */
    public int catchUp() {
        int done = 0;
        for (int tried = 0; tried < MOST; tried++) {
            Optional<Settled<TenantUser>> settled = users.settleNext(directory.unasked());
            if (settled.isEmpty() || settled.get() instanceof Settled.Open<TenantUser>) return done;
            if (!(settled.get() instanceof Settled.Busy<TenantUser>)) done++;
        }
        return done;
    }
}
