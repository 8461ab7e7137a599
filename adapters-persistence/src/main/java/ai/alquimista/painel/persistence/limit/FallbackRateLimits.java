package ai.alquimista.painel.persistence.limit;

import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Verdict;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import java.util.List;

/** The limits of all pods while Redis answers; while it does not, each pod's own part of them. */
public final class FallbackRateLimits implements RateLimits {

    private final RateLimits shared;
    private final RedisBreaker breaker;
    private final RateLimits local;
    private final int pods;

    /**
     * Both.
     *
     * @param pods how many share the quotas when they cannot ask each other
     */
    public FallbackRateLimits(RateLimits shared, RedisBreaker breaker, RateLimits local, int pods) {
        this.shared = shared;
        this.breaker = breaker;
        this.local = local;
        this.pods = pods;
    }

    @Override
    public Verdict take(List<Bucket> buckets) {
        return breaker.call(() -> shared.take(buckets), () -> local.take(share(buckets)));
    }

    private List<Bucket> share(List<Bucket> buckets) {
        return buckets.stream().map(bucket -> bucket.dividedBy(pods)).toList();
    }
}
