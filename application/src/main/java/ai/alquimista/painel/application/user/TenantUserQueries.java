package ai.alquimista.painel.application.user;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import java.util.List;
import java.util.Optional;

/** A tenant's people. Whoever changes one looks here next, so nothing of it is remembered. */
public final class TenantUserQueries {

    private final TenantGate gate;
    private final TenantUsers users;

    public TenantUserQueries(TenantGate gate, TenantUsers users) {
        this.gate = gate;
        this.users = users;
    }

    /** All of them, by name. */
    public List<TenantUser> list(Caller caller, Optional<TenantId> asked) {
        Granted granted = gate.enter(caller, Operation.LIST_TENANT_USERS, asked);
        return users.ofTenant(granted.tenant().id());
    }
}
