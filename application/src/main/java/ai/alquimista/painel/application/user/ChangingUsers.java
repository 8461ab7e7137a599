package ai.alquimista.painel.application.user;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.application.port.TenantUsers.Changed;
import ai.alquimista.painel.application.port.TenantUsers.Holder;
import ai.alquimista.painel.application.port.TenantUsers.Place;
import ai.alquimista.painel.application.port.TenantUsers.Settled;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserChange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes what a tenant's people are called and may do. The change stands once it is here, where memberships are looked at;
 * an identity provider that is away follows later.
 */
public final class ChangingUsers {

    private final TenantGate gate;
    private final TenantUsers users;
    private final KeepingInStep directory;
    private final UserTrail trail;

    public ChangingUsers(TenantGate gate, TenantUsers users, KeepingInStep directory, UserTrail trail) {
        this.gate = gate;
        this.users = users;
        this.directory = directory;
        this.trail = trail;
    }

    /**
     * Changes one of them.
     *
     * @param tenant the request's {@code tenant_id}
     * @throws Refusal.NotFound if the tenant has no such person
     * @throws Refusal.Stale if they are no longer of the expected version
     * @throws Conflict if the tenant would be left without an administrator, or have more people than its plan allows
     * @throws Refusal if the caller may not
     */
    public TenantUser change(
            Caller caller, Optional<TenantId> tenant, UUID user, Optional<Version> expected, UserChange change) {
        Granted by = gate.enter(caller, Operation.UPDATE_TENANT_USER, tenant);
        Changed changed = users.change(by, user, expected, place -> decide(by, change, place))
                .orElseThrow(() -> new Refusal.NotFound("user"));
        return changed.hasTask() ? settled(by, changed.user()) : changed.user();
    }

    private Decision<TenantUser> decide(Granted by, UserChange change, Place place) {
        Holder holder = place.holder().orElseThrow();
        TenantUser next = change.of(holder.user(), holder.isKnown(), place.seats());
        return new Decision<>(next, List.of(trail.changed(by, holder.user(), next)));
    }

    private TenantUser settled(Granted by, TenantUser changed) {
        return switch (users.settle(by, changed.id(), directory.askedBy(by))) {
            case Settled.Done<TenantUser> done -> done.now();
            case Settled.Refused<TenantUser> refused -> throw new Conflict(Clash.EMAIL_UNUSABLE);
            case Settled.Open<TenantUser> open -> changed;
            case Settled.Busy<TenantUser> busy -> changed;
        };
    }
}
