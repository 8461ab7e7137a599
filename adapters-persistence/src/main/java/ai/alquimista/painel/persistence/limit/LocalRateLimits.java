package ai.alquimista.painel.persistence.limit;

import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Level;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Verdict;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of this pod alone, in memory. A bucket that nobody touched while it filled is forgotten; at most 100,000 are
 * kept, so that a flood of strangers costs the least used ones their count and not the process its memory.
 *
 * <p>Where one bucket of several refuses, the others get their place back; for that instant a third request may see it
 * taken.
 */
public final class LocalRateLimits implements RateLimits {

    private static final int MOST = 100_000;

    private final TimeMeter clock;
    private final Cache<Bucket, LocalBucket> buckets;

    public LocalRateLimits() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    LocalRateLimits(TimeMeter clock) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<Bucket, LocalBucket>accessing((bucket, kept) -> fillTime(bucket.quota())))
                .ticker(clock::currentTimeNanos)
                .build();
    }

    @Override
    public Verdict take(List<Bucket> asked) {
        List<LocalBucket> charged = new ArrayList<>();
        List<Level> admitting = new ArrayList<>();
        List<Level> refusing = new ArrayList<>();
        for (Bucket bucket : asked) {
            LocalBucket kept = buckets.get(bucket, this::fresh);
            ConsumptionProbe probe = kept.tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) charged.add(kept);
            (probe.isConsumed() ? admitting : refusing).add(level(bucket, probe));
        }
        if (refusing.isEmpty()) return Verdict.admitting(admitting);
        charged.forEach(kept -> kept.addTokens(1));
        return Verdict.refusing(refusing);
    }

    private LocalBucket fresh(Bucket bucket) {
        Duration interval = Duration.of(bucket.quota().intervalMicros(), ChronoUnit.MICROS);
        return new LocalBucketBuilder()
                .addLimit(limit -> limit.capacity(bucket.quota().burst()).refillGreedy(1, interval))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** The library reckons in nanoseconds; a bucket that refused owes more than one that would not. */
    private static Level level(Bucket bucket, ConsumptionProbe probe) {
        Quota quota = bucket.quota();
        long least = probe.isConsumed() ? 0 : quota.fillMicros() - quota.intervalMicros() + 1;
        long debt = Math.ceilDiv(probe.getNanosToWaitForReset(), 1_000L);
        return new Level(bucket, Math.clamp(debt, least, quota.fillMicros()));
    }

    private static Duration fillTime(Quota quota) {
        return Duration.of(quota.fillMicros(), ChronoUnit.MICROS);
    }
}
