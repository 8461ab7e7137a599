package ai.alquimista.painel.application.user;

import ai.alquimista.painel.application.port.IdentityDirectory;
import ai.alquimista.painel.application.port.IdentityDirectory.DirectoryUser;
import ai.alquimista.painel.application.port.IdentityDirectory.Matched;
import ai.alquimista.painel.application.port.TenantUsers.Settling;
import ai.alquimista.painel.application.port.TenantUsers.Step;
import ai.alquimista.painel.application.port.TenantUsers.Task;
import ai.alquimista.painel.application.user.UserTrail.Actor;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Has the identity provider agree on people as they stand here. It always goes forward: only a refusal takes somebody back. */
public final class KeepingInStep {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 4;

    private final IdentityDirectory directory;
    private final UserTrail trail;

    public KeepingInStep(IdentityDirectory directory, UserTrail trail) {
        this.directory = directory;
        this.trail = trail;
    }

    /** For somebody who waits for it. */
    Settling askedBy(Granted by) {
        return (task, isTaken) -> step(Actor.of(by), task, isTaken);
    }

    /** For nobody in particular. */
    Settling unasked() {
        return (task, isTaken) -> step(Actor.NOBODY, task, isTaken);
    }

    private Step step(Actor actor, Task task, Predicate<UserId> isTaken) {
        if (task.user().isErased())
            return new Step.InStep(task.sub(), task.user().status(), List.of());
        try {
            return switch (directory.match(wanted(task))) {
                case Matched.Known known ->
                    isTaken.test(known.sub()) ? unusable(actor, task) : known(actor, task, known.sub());
                case Matched.Nobody nobody ->
                    new Step.InStep(Optional.empty(), task.user().status(), List.of());
                case Matched.Unusable unusable -> unusable(actor, task);
            };
        } catch (Unavailable away) {
            return new Step.Later(FIRST_PAUSE.multipliedBy(1L << Math.min(task.attempts(), MOST_DOUBLINGS)), away);
        }
    }

    private static DirectoryUser wanted(Task task) {
        return new DirectoryUser(
                task.tenant(),
                task.user().email(),
                task.user().fullName(),
                task.user().role().group(),
                task.user().status().takesSeat(),
                task.sub(),
                task.losesRights());
    }

    private Step known(Actor actor, Task task, UserId sub) {
        if (task.user().status() != UserStatus.INVITED)
            return new Step.InStep(Optional.of(sub), task.user().status(), List.of());
        return new Step.InStep(Optional.of(sub), UserStatus.ACTIVE, List.of(trail.activated(actor, task)));
    }

    /** Whoever was never there is not kept; whoever was stays as they are, and the log tells that something is odd. */
    private Step unusable(Actor actor, Task task) {
        if (task.sub().isEmpty() && task.user().status() == UserStatus.INVITED)
            return new Step.GivenUp(List.of(trail.refused(actor, task)));
        return new Step.InStep(task.sub(), task.user().status(), List.of(trail.unmatched(actor, task)));
    }
}
