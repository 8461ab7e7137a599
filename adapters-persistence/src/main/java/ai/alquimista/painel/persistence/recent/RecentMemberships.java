package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Memberships as they stood at most 2 s ago. That they could not be read is remembered for a moment too: a request asks for
 * its limits and again for its answer, and is to wait for a database that is away only once.
 */
public final class RecentMemberships implements Memberships {

    private static final Duration OUTAGE = Duration.ofMillis(250);
    private static final int MOST_OUTAGES = 10_000;

    private final Memberships source;
    private final Recent<UserId, Optional<Membership>> recent;
    private final Cache<UserId, Unavailable> outages;

    public RecentMemberships(Memberships source, TenantNews news) {
        this(source, Ticker.systemTicker());
        news.onChange(this::forget);
    }

    RecentMemberships(Memberships source, Ticker ticker) {
        this.source = source;
        this.recent = new Recent<>(ticker);
        this.outages = Caffeine.newBuilder()
                .maximumSize(MOST_OUTAGES)
                .expireAfterWrite(OUTAGE)
                .ticker(ticker)
                .build();
    }

    @Override
    public Optional<Membership> activeOf(UserId user) {
        return recent.get(user, this::ask);
    }

    private Optional<Membership> ask(UserId user) {
        Unavailable justNow = outages.getIfPresent(user);
        if (justNow != null) throw justNow;
        try {
            return source.activeOf(user);
        } catch (Unavailable away) {
            outages.put(user, away);
            throw away;
        }
    }

    /** What is remembered carries the last sign-in, so it is forgotten with each new one. */
    @Override
    public void signedIn(UserId user, Membership membership, Instant authenticatedAt) {
        source.signedIn(user, membership, authenticatedAt);
        recent.forget(user);
    }

    /** Also whoever had no membership: it may be this change that brought one. */
    void forget(TenantId tenant) {
        recent.forgetWhere(known ->
                known.map(membership -> membership.tenant().id().equals(tenant)).orElse(true));
    }
}
