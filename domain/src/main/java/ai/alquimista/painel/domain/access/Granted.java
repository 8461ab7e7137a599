package ai.alquimista.painel.domain.access;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import java.util.Optional;

/** Proof that the permission check was passed, for one caller, one operation and one tenant. Nothing else makes one. */
public final class Granted implements Grant {

    private final Caller caller;
    private final Operation operation;
    private final TenantStanding tenant;

    private Granted(Caller caller, Operation operation, TenantStanding tenant) {
        this.caller = caller;
        this.operation = operation;
        this.tenant = tenant;
    }

    /**
     * Lets a customer's user act within their own tenant.
     *
     * @param asked the tenant named in the request, which may only be their own
     */
    public static Granted toMember(
            Caller caller, Operation operation, Membership membership, Optional<TenantId> asked) {
        TenantStanding tenant = membership.tenant();
        require(operation.permits(caller) && caller.audience() == Audience.TENANT, Ground.NOT_PERMITTED);
        require(caller.claimedTenant().map(tenant.id()::equals).orElse(true), Ground.CLAIM_MISMATCH);
        require(asked.map(tenant.id()::equals).orElse(true), Ground.FOREIGN_TENANT);
        switch (tenant.status()) {
            case ACTIVE -> {}
            case SUSPENDED -> throw new Forbidden(Ground.TENANT_SUSPENDED);
            case INACTIVE -> throw new Forbidden(Ground.TENANT_INACTIVE);
        }
        return new Granted(caller, operation, tenant);
    }

    /** Lets an internal user look into any tenant, whatever its status. */
    public static Granted toStaff(Caller caller, Operation operation, TenantStanding tenant) {
        require(operation.permits(caller) && caller.audience() == Audience.INTERNAL, Ground.NOT_PERMITTED);
        return new Granted(caller, operation, tenant);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Operation operation() {
        return operation;
    }

    public TenantStanding tenant() {
        return tenant;
    }

    private static void require(boolean held, Ground ground) {
        if (!held) throw new Forbidden(ground);
    }
}
