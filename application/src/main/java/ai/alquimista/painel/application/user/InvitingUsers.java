package ai.alquimista.painel.application.user;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.TenantUsers;
import ai.alquimista.painel.application.port.TenantUsers.Begun;
import ai.alquimista.painel.application.port.TenantUsers.Holder;
import ai.alquimista.painel.application.port.TenantUsers.Place;
import ai.alquimista.painel.application.port.TenantUsers.Settled;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.Invitation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings people to a tenant: first they are noted here, then the identity provider is told. Between the two anything may
 * break; the note stays, and is followed up here or by {@link CatchingUp}.
 */
public final class InvitingUsers {

    private final TenantGate gate;
    private final TenantUsers users;
    private final KeepingInStep directory;
    private final UserTrail trail;

    public InvitingUsers(TenantGate gate, TenantUsers users, KeepingInStep directory, UserTrail trail) {
        this.gate = gate;
        this.users = users;
        this.directory = directory;
        this.trail = trail;
    }

    /**
     * Invites somebody; whoever was invited before and is not there yet is invited again, and whoever has come meanwhile by
     * the same request is its answer.
     *
     * @throws Conflict if the plan allows no more people, or the address cannot be had
     * @throws Refusal.Unavailable if the identity provider is away: the invitation stands, and will be followed up
     * @throws Refusal if the caller may not
     */
    public Answered invite(
            Caller caller, Optional<TenantId> asked, Invitation invitation, Repeatable<TenantUser> request) {
        Granted by = gate.enter(caller, Operation.INVITE_TENANT_USER, asked);
        Begun begun = users.invite(by, invitation.email(), request, place -> seat(by, invitation, place));
        return switch (begun) {
            case Begun.Replayed replayed -> replayed.answer();
            case Begun.Noted noted -> told(users.settle(by, noted.user(), request, directory.askedBy(by)));
        };
    }

    private Decision<TenantUser> seat(Granted by, Invitation invitation, Place place) {
        if (place.holder().isPresent())
            return again(by, invitation, place.holder().get());
        if (place.seats().areTaken()) throw new Conflict(Clash.USER_LIMIT);
        TenantUser user = TenantUser.invited(UUID.randomUUID(), invitation);
        return new Decision<>(user, List.of(trail.invited(by, user)));
    }

    private Decision<TenantUser> again(Granted by, Invitation invitation, Holder holder) {
        TenantUser user = holder.user();
        if (holder.isOfThisRequest() && user.status() != UserStatus.INVITED) return new Decision<>(user, List.of());
        if (user.status() != UserStatus.INVITED || holder.isKnown()) throw new Conflict(Clash.EMAIL_TAKEN);
        TenantUser next = user.as(invitation.fullName(), invitation.role(), UserStatus.INVITED);
        return new Decision<>(next, List.of(trail.changed(by, user, next)));
    }

    private static Answered told(Settled<Answered> settled) {
        return switch (settled) {
            case Settled.Done<Answered> done -> done.now();
            case Settled.Refused<Answered> refused -> throw new Conflict(Clash.EMAIL_UNUSABLE);
            case Settled.Open<Answered> open -> throw open.cause();
            case Settled.Busy<Answered> busy -> throw new Conflict(Clash.IN_FLIGHT);
        };
    }
}
