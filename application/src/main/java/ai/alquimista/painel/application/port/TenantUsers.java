package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.EmailAddress;
import ai.alquimista.painel.domain.tenant.Seats;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tenants' people. Whoever was changed here has a task until the identity provider is known to agree; it is noted with the
 * change and goes with the answer, so that no crash loses it.
 */
public interface TenantUsers {

    /** All of a tenant's, by name. */
    List<TenantUser> ofTenant(TenantId tenant);

    /**
     * Notes somebody whom the identity provider is to know, while nobody else changes the tenant's people.
     *
     * @param rule what they are to be; asked with whoever has the address already
     * @throws Refusal whatever the rule throws, and then nothing has changed
     */
    Begun invite(
            Granted by, EmailAddress email, Repeatable<TenantUser> request, Function<Place, Decision<TenantUser>> rule);

    /**
     * Changes one of a tenant's people, while nobody else changes any of them. What the identity provider must be told is
     * noted as a task.
     *
     * @return what they are then, and whether there is a task; empty if there is no such person
     * @throws Refusal.Stale if they are no longer of the expected version
     * @throws Refusal whatever the rule throws, and then nothing has changed
     */
    Optional<Changed> change(
            Granted by, UUID user, Optional<Version> expected, Function<Place, Decision<TenantUser>> rule);

    /** Carries out one person's task, if there is one and nobody else is at it. */
    Settled<TenantUser> settle(Granted by, UUID user, Settling rule);

    /** Carries out an invitation's task as {@link #settle} does, and keeps what it is answered with under its key. */
    Settled<Answered> settle(Granted by, UUID user, Repeatable<TenantUser> request, Settling rule);

    /** Carries out the task that is due for longest and that nobody else is at; empty if there is none. */
    Optional<Settled<TenantUser>> settleNext(Settling rule);

    /**
     * Where somebody is to sit.
     *
     * @param holder whom it is about, as they are; empty if there is nobody yet
     */
    record Place(Seats seats, Optional<Holder> holder) {}

    /**
     * Somebody who is here.
     *
     * @param isKnown whether the identity provider is known to know them
     * @param isOfThisRequest whether the very request that asks has invited them, key and all
     */
    record Holder(TenantUser user, boolean isKnown, boolean isOfThisRequest) {}

    /** What became of a person. */
    record Changed(TenantUser user, boolean hasTask) {}

    /** How an invitation begins. */
    sealed interface Begun {

        /** It was answered before. */
        record Replayed(Answered answer) implements Begun {}

        /** That person's task is open. */
        record Noted(UUID user) implements Begun {}
    }

    /**
     * A person whose task is being carried out.
     *
     * @param sub as whom the identity provider knows them; empty if it is not known to
     * @param losesRights whether they may do less than the identity provider was last known to let them
     * @param attempts how often it was tried before
     */
    record Task(TenantId tenant, TenantUser user, Optional<UserId> sub, boolean losesRights, int attempts) {}

    /** Asks the identity provider, while the task is held and nobody else may ask for the same person. */
    @FunctionalInterface
    interface Settling {

        /**
         * What is to be kept.
         *
         * @param isTaken whether somebody else stands here as that user of the identity provider
         */
        Step on(Task task, Predicate<UserId> isTaken);
    }

    /** What comes of a task. */
    sealed interface Step {

        /** The person is in step: the task is done. */
        record InStep(Optional<UserId> sub, UserStatus status, List<AuditEntry> trail) implements Step {}

        /** The person cannot be had, and goes with the task. */
        record GivenUp(List<AuditEntry> trail) implements Step {}

        /** To be tried again, once so much time has passed. */
        record Later(Duration pause, Unavailable cause) implements Step {}
    }

    /** How a task stands after somebody cared for it. */
    sealed interface Settled<T> {

        /** Done, now or before. */
        record Done<T>(T now) implements Settled<T> {}

        /** The person is no longer there: they could not be had. */
        record Refused<T>() implements Settled<T> {}

        /** Still open: the identity provider did not do it. */
        record Open<T>(Unavailable cause) implements Settled<T> {}

        /** Somebody else is at it. */
        record Busy<T>() implements Settled<T> {}
    }
}
