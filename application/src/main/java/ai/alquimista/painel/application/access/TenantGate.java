package ai.alquimista.painel.application.access;

import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import java.util.Optional;

/**
 * The one way into a tenant's data. It settles whose data is meant, refuses whoever may not see it, and writes down what
 * the log must know before any of it is read.
 */
public final class TenantGate {

    private final Memberships memberships;
    private final StaffDirectory staff;
    private final Tenants tenants;
    private final Trail trail;

    public TenantGate(Memberships memberships, StaffDirectory staff, Tenants tenants, Trail trail) {
        this.memberships = memberships;
        this.staff = staff;
        this.tenants = tenants;
        this.trail = trail;
    }

    /**
     * Lets the caller in, or refuses.
     *
     * @param asked the request's {@code tenant_id}: needed from internal users, at most their own from customers
     * @throws Refusal if the caller may not act for that tenant, or there is none
     */
    public Granted enter(Caller caller, Operation operation, Optional<TenantId> asked) {
        Granted granted = admit(caller, operation, asked);
        if (caller.audience() == Audience.INTERNAL) trail.accessed(granted);
        return granted;
    }

    /**
     * Lets the caller in as {@link #enter} does, to take away what is there: the log knows of every export, whoever it is
     * for.
     *
     * @throws Refusal if the caller may not act for that tenant, or there is none
     */
    public Granted enterToExport(Caller caller, Operation operation, Optional<TenantId> asked) {
        Granted granted = admit(caller, operation, asked);
        trail.exported(granted);
        return granted;
    }

    private Granted admit(Caller caller, Operation operation, Optional<TenantId> asked) {
        if (!operation.permits(caller)) throw new Forbidden(Ground.NOT_PERMITTED);
        return switch (caller.audience()) {
            case TENANT -> asMember(caller, operation, asked);
            case INTERNAL -> asStaff(caller, operation, asked);
        };
    }

    private Granted asMember(Caller caller, Operation operation, Optional<TenantId> asked) {
        Membership membership =
                memberships.activeOf(caller.user()).orElseThrow(() -> new Forbidden(Ground.NO_MEMBERSHIP));
        try {
            Granted granted = Granted.toMember(caller, operation, membership, asked);
            // Written once for each sign-in, not for each request.
            if (!membership.hasSeen(caller.authenticatedAt()))
                memberships.signedIn(caller.user(), membership, caller.authenticatedAt());
            return granted;
        } catch (Forbidden refusal) {
            if (refusal.ground().isIsolationViolation())
                trail.violation(caller, operation, membership.tenant().id(), refusal.ground(), asked);
            throw refusal;
        }
    }

    private Granted asStaff(Caller caller, Operation operation, Optional<TenantId> asked) {
        if (!staff.isActive(caller.user())) throw new Forbidden(Ground.NOT_STAFF);
        TenantId wanted = asked.orElseThrow(() -> new Refusal.Invalid("tenant_id", Flaw.REQUIRED));
        TenantStanding tenant = tenants.standing(wanted).orElseThrow(() -> new Refusal.NotFound("tenant"));
        return Granted.toStaff(caller, operation, tenant);
    }
}
