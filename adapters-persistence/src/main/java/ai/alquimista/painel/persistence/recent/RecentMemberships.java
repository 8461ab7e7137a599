package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.util.Optional;

/** Memberships as they stood at most 2 s ago. */
public final class RecentMemberships implements Memberships {

    private final Memberships source;
    private final Recent<UserId, Optional<Membership>> recent;

    public RecentMemberships(Memberships source) {
        this(source, Ticker.systemTicker());
    }

    RecentMemberships(Memberships source, Ticker ticker) {
        this.source = source;
        this.recent = new Recent<>(ticker);
    }

    @Override
    public Optional<Membership> activeOf(UserId user) {
        return recent.get(user, source::activeOf);
    }

    /** What is remembered carries the last sign-in, so it is forgotten with each new one. */
    @Override
    public void signedIn(UserId user, Membership membership, Instant authenticatedAt) {
        source.signedIn(user, membership, authenticatedAt);
        recent.forget(user);
    }
}
