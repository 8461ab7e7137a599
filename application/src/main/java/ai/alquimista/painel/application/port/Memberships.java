package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;

/** Which customer's user belongs to which tenant. */
public interface Memberships {

    /** The user's active row; empty without one. At most 5 s old, so that a removed row and a suspended tenant bite. */
    Optional<Membership> activeOf(UserId user);

    /** Keeps the newest time at which the user signed in; an older one changes nothing. */
    void signedIn(UserId user, Membership membership, Instant authenticatedAt);
}
